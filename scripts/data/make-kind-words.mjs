// Writes lib/i18n/*/tag-labels.ts: names of OpenStreetMap tag values. Run by hand after an update of the tagging
// schema, on the npm package @openstreetmap/id-tagging-schema (7.2.0 so far), unpacked anywhere:
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
  const names = [zh[id]?.name, en[id]?.name];
  if (names.every((name) => name && !/[|:]/.test(name))) rows.set(value, names);
}
const sorted = [...rows].sort(([a], [b]) => (`${a}|` < `${b}|` ? -1 : 1));
for (const [at, folder] of ['zh', 'en'].entries()) {
  const table = sorted.map(([value, names]) => `${value}|${names[at]}`).join('\n');
  writeFileSync(
    `lib/i18n/${folder}/tag-labels.ts`,
    `/**
 * Names of OpenStreetMap tag values, for kinds of places that are not categories. Written by
 * scripts/data/make-kind-words.mjs. Source: names of the presets of the OpenStreetMap tagging schema (ISC).
 */
export const tags = \`${table}\`;
`,
  );
}
console.log(`${rows.size} kinds`);
