import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where Chinese may occur in a string, and why. All but the last two read what people and services write. */
const CHINESE_IS_READ_IN: Record<string, string> = {
  'lib/i18n': 'the words themselves',
  'lib/models': 'errors of the model service',
  'lib/understanding': 'what people say',
  'lib/gazetteer': 'names of places',
  'lib/places-store': 'names of places',
  'lib/files': 'columns and texts of files as people write them',
  'lib/config/variables.ts': 'a source is credited as it asks to be',
  'lib/geo': 'coordinates and addresses as they are written',
  'lib/providers': 'what services answer',
  'lib/tools/mend': 'arguments as models write them',
  'lib/tools/nowhere.ts': 'words that models write where they have no place',
  'lib/tools/unknown-ref.ts': 'words that models write for everything',
  'lib/domain/category-table.ts': 'what people call kinds of places',
  'lib/domain/category-of.ts': 'what people call kinds of places',
  'lib/tools/get-place/origin.ts': 'a source is credited as it asks to be',
  'lib/chat/conversation/prompt.ts': 'instructions quote what users say',
  'lib/domain/ai-label.ts': 'files say in both languages that they were generated, wherever they go',
  'lib/http/openapi/index.ts': 'the name of the product',
  'components/chat/zone-places.ts': 'both names of cities: data, of which the language chooses one',
};

/**
 * Vocabularies that are read in both languages at once, the shape of results stored since there were two languages, and
 * the languages that a service writes its tiles in.
 */
const PAIRS_OF_DATA = ['lib/domain/categories.ts', 'lib/tools/outing-advice/advice.ts', 'lib/map/tianditu.ts'];

const isUnder = (file: string, path: string) => file === path || file.startsWith(`${path}/`);

function sources(path: string): string[] {
  const full = join(ROOT, path);
  if (!statSync(full).isDirectory()) return /\.tsx?$/.test(path) ? [path] : [];
  return readdirSync(full).flatMap((name) => sources(`${path}/${name}`));
}

/** A node of the syntax tree, with the fields used here. */
interface Node {
  type: string;
  start: number;
  end: number;
  value?: unknown;
  operator?: string;
  left?: Node;
  right?: Node;
  properties?: { key?: { name?: string } }[];
}

/** The text of a string, a template or JSX; undefined for any other node. */
function textOf({ type, value }: Node): string | undefined {
  if (type === 'TemplateElement') return (value as { cooked: string }).cooked;
  return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? value : undefined;
}

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return 'type' in value && 'start' in value ? [value as Node, ...inner] : inner;
}

/** What in a file belongs in a folder of words, as "file:line what". */
function misplaced(file: string, source: string): string[] {
  const mayHoldChinese = Object.keys(CHINESE_IS_READ_IN).some((path) => isUnder(file, path));
  const said = ({ start, end }: Node) => source.slice(start, end);
  const whatOf = (node: Node): string | undefined => {
    const text = textOf(node);
    if (!mayHoldChinese && text && /\p{Script=Han}/u.test(text)) return `Chinese: ${text.trim()}`;
    const { left, right, operator = '', properties } = node;
    if (left && right && /^[!=]==$/.test(operator)) {
      const [a, b] = [left, right].map(said);
      return /\blocale\W*$/i.test(a ?? '') && /^['"]/.test(b ?? '') ? said(node) : undefined;
    }
    const keys = properties?.map(({ key }) => key?.name) ?? [];
    return ['zh', 'en'].every((key) => keys.includes(key)) ? 'a pair of languages' : undefined;
  };
  return nodesIn(parseSync(file, source).program).flatMap((node) => {
    const what = whatOf(node);
    return what === undefined ? [] : [`${file}:${source.slice(0, node.start).split('\n').length} ${what}`];
  });
}

describe('words', () => {
  it('stand in lib/i18n: no other file compares languages, pairs them or writes Chinese', () => {
    const files = ['lib', 'components', 'app'].flatMap(sources).filter((file) => !isUnder(file, 'lib/i18n'));
    const all = files.flatMap((file) => misplaced(file, readFileSync(join(ROOT, file), 'utf8')));
    expect(all.filter((each) => !PAIRS_OF_DATA.some((file) => each.startsWith(`${file}:`)))).toEqual([]);
  });

  it.each([
    ["const a = locale === 'zh' ? 1 : 2;", "locale === 'zh'"],
    ["const a = asker.locale !== 'en';", "asker.locale !== 'en'"],
    ["const a = query.get('locale') === 'en';", "query.get('locale') === 'en'"],
    ["const a = { zh: 'x', en: 'y' };", 'a pair of languages'],
    ['const a = <p>你好</p>;', 'Chinese: 你好'],
    ['const a = `到`;', 'Chinese: 到'],
  ])('are found in %s', (text, what) => {
    expect(misplaced('lib/tools/x.tsx', text)).toEqual([`lib/tools/x.tsx:1 ${what}`]);
  });

  it.each(['// 你好', 'const a = /你好/;', "const a = { zh: 'x' };", 'const a = locale === other;'])(
    'are not seen in %s',
    (text) => {
      expect(misplaced('lib/tools/x.tsx', text)).toEqual([]);
    },
  );

  it('are read only where the list says so', () => {
    const stale = Object.keys(CHINESE_IS_READ_IN).filter((path) => {
      const texts = sources(path).map((file) => readFileSync(join(ROOT, file), 'utf8'));
      return !texts.some((text) => /\p{Script=Han}/u.test(text));
    });
    expect(stale).toEqual([]);
  });
});
