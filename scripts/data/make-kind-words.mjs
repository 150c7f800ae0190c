// Writes lib/domain/kind-words.ts: what values of OpenStreetMap tags are called in both languages. Run by hand when the
// tagging schema is renewed, on the npm package @openstreetmap/id-tagging-schema (7.2.0 so far), unpacked anywhere:
//   node scripts/data/make-kind-words.mjs <dist folder of the schema>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [schemaDir] = process.argv.slice(2);
if (!schemaDir) throw new Error('usage: make-kind-words.mjs <dist folder of the schema>');

/** Keys whose values can become the kind of a place. */
const KEYS = new Set(
  'amenity shop tourism leisure railway aeroway historic natural office craft healthcare place building waterway man_made landuse'.split(
    ' ',
  ),
);

const read = (path) => JSON.parse(readFileSync(join(schemaDir, path), 'utf8'));
const namesIn = (language) => read(`translations/${language}.json`)[language].presets.presets;
const [zh, en] = ['zh-CN', 'en'].map(namesIn);

const rows = new Map();
for (const [id, preset] of Object.entries(read('presets.json'))) {
  const [[key, value] = [], ...more] = Object.entries(preset.tags);
  if (more.length > 0 || !KEYS.has(key) || !/^[a-z][a-z_]{1,39}$/.test(value) || rows.has(value)) continue;
  const [nameZh, nameEn] = [zh[id]?.name, en[id]?.name];
  if (nameZh && nameEn && !/[|:]/.test(nameZh + nameEn)) rows.set(value, `${value}|${nameZh}|${nameEn}`);
}
const table = [...rows.values()].sort().join('\n');
writeFileSync(
  'lib/domain/kind-words.ts',
  `import type { Locale } from '../geo/format.ts';

/**
 * What values of OpenStreetMap tags are called, for kinds of places that are no category: value|Chinese|English.
 * Written by scripts/data/make-kind-words.mjs. Source: names of the presets of the OpenStreetMap tagging schema (ISC).
 */
const TABLE = \`${table}\`;

let words: Map<string, Record<Locale, string>> | undefined;

/** A tag value in words, "wayside_shrine" → 路边神龛; undefined for one that the schema does not know. */
export function kindWord(value: string, locale: Locale): string | undefined {
  words ??= new Map(
    TABLE.split('\\n').map((row) => {
      const [key = '', zh = '', en = ''] = row.split('|');
      return [key, { zh, en }];
    }),
  );
  return words.get(value)?.[locale];
}
`,
);
console.log(`${rows.size} kinds`);
