import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoryById } from '../../../lib/domain/categories.ts';
import { EXTRACTED, isWordTag, MEANINGS, tagOf, VALUES } from '../../../lib/understanding/lexicon/tag.ts';
import { KINDS as WISHES } from '../../../lib/understanding/lexicon/wishes.ts';
import { movingFeast } from '../../../lib/understanding/slots/feasts.ts';
import { textFrom } from '../../../lib/understanding/slots/text.ts';
import { wordOf } from '../../../lib/understanding/slots/words.ts';
import { patternOf, readTables } from '../../../scripts/lexicon/tables.mjs';

const tables: Record<string, string[][]> = readTables(join(import.meta.dirname, '../../..'));
const rowsOf = (name: string): readonly (readonly string[])[] => tables[name] ?? [];

/** What is wrong with a text of a column; null where nothing is. */
type Column = (text: string, row: readonly string[]) => string | null;

const HAN = /\p{Script=Han}/u;
const oneOf =
  (...allowed: readonly string[]): Column =>
  (text) =>
    allowed.includes(text) ? null : `is none of ${allowed.join(', ')}`;
const like =
  (regex: RegExp, means: string): Column =>
  (text) =>
    regex.test(text) ? null : `is not ${means}`;
const all =
  (...columns: Column[]): Column =>
  (text, row) =>
    columns.map((column) => column(text, row)).find((problem) => problem !== null) ?? null;

const category: Column = (text) => (categoryById(text) ? null : 'is no category');
const tag: Column = (text) => (isWordTag(text) ? null : 'is no tag');
/** As messages are when words are looked for in them. */
const folded: Column = (text) => (textFrom(text).folded === text ? null : `is folded to ${textFrom(text).folded}`);
/** Character by character: a slip is mended in text that is folded so far. */
const foldedOne: Column = (text, row) =>
  Array.from(text, (char) => folded(char, row)).find((problem) => problem !== null) ?? null;
const differs: Column = (_text, [left, right]) => (left === right ? 'changes nothing' : null);
const single: Column = (text) => (Array.from(text).length === 1 ? null : 'is more than a character');
/** An English word has no Chinese character; Chinese people write Latin letters too. */
const language: Column = (text, row) =>
  oneOf('zh', 'en')(text, row) ?? (text === 'en' && HAN.test(row.at(-1) ?? '') ? 'is not the language' : null);
/** Of a pattern the parts that are looked for on folded text must be folded themselves. */
const foldedPattern: Column = (text) => {
  const plain = text.replace(/\\p\{[^}]*\}|\\.|\{NUMBER\}/gu, '');
  const unmet = Array.from(plain).filter((char) => char !== ' ' && folded(char, []) !== null);
  return unmet.length === 0 ? null : `has ${unmet.join('')}, which is never met in folded text`;
};
const pattern: Column = (said) => {
  const text = said.replaceAll('{NUMBER}', '[\\d一二三]+');
  const parts = [...text.matchAll(/\{([a-z][a-z-]*)\}/g)].map(([, part]) => part);
  if (parts.some((part) => !rowsOf('parts').some(([name]) => name === part))) return 'names no part';
  try {
    // Looking around alone is empty too.
    return new RegExp(`^(?:${patternOf(text, tables)})`, 'iu').exec('')?.[0] === '' ? 'matches nothing at all' : null;
  } catch (error) {
    return String(error);
  }
};

const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  words: [tag, language, folded],
  phrases: [
    (text, row) =>
      text === 'cuisine' ? null : text.startsWith('need:') ? category(text.slice(5), row) : tag(text, row),
    all(pattern, foldedPattern),
  ],
  quantities: [
    (text) => (tagOf(text) === text ? null : 'is no tag'),
    like(/^(?:-|-?\d+|-?n(?:\*[\d.]+)?(?:\+\d+)?)$/, 'an amount'),
    oneOf('-', 'level', 'next-week', 'tour'),
    all(pattern, foldedPattern),
  ],
  feasts: [
    (text) =>
      /^[01]\d-[0-3]\d$/.test(text) || movingFeast(text.replace(/[+-]\d+$/, ''), '2026-11-25') ? null : 'is no day',
    all(pattern, foldedPattern),
  ],
  parts: [
    (text) =>
      [...rowsOf('phrases'), ...rowsOf('quantities'), ...rowsOf('wishes')].some((row) =>
        row.at(-1)?.includes(`{${text}}`),
      )
        ? null
        : 'is not used',
    pattern,
  ],
  needs: [category, language, folded],
  kinds: [category, language, folded],
  names: [oneOf('head', 'tail', 'city-tail', 'tail-word', 'common', 'inner'), language, folded],
  brands: [folded],
  inside: [like(/^\p{Script=Han}{1,2}$/u, 'Chinese, of one or two characters')],
  spelling: [like(/^[a-z]{5,14}$/, 'an English word of five letters or more')],
  slips: [
    all(foldedOne, differs),
    all(folded, (text, [wrong = '']) => (text.length === wrong.length ? null : 'has another length')),
  ],
  traditional: [all(single, differs), single],
  pinyin: [like(/^[a-z]+(?: [a-z]+)*$/, 'Latin letters'), like(/^\p{Script=Han}+$/u, 'Chinese'), oneOf('+', '-')],
  cantonese: [folded, like(/^\p{Script=Han}+$/u, 'Chinese'), oneOf('+', '-')],
  'other-languages': [
    oneOf('main', 'frame', 'filler'),
    (text, [role]) => ((text === '-') === (role === 'filler') ? null : 'does not fit the role'),
    like(/^[^|\\[\]()]+$/u, 'a plain word'),
  ],
  'other-modes': [oneOf('flight', 'ship'), pattern],
  demonyms: [like(/^[a-z]+(?: [a-z]+)*$/, 'an English word'), like(/^[A-Z][A-Za-z ]+$/, 'a name')],
  wishes: [oneOf(...Object.keys(WISHES)), language, pattern],
};
const NAMES = Object.keys(COLUMNS);

describe('the lists of words', () => {
  it.each(NAMES)('%s.tsv holds in each column what the column is for', (name) => {
    const problems = rowsOf(name).flatMap((row) =>
      row.flatMap((text, at) => {
        const problem = COLUMNS[name]?.[at]?.(text, row);
        return problem ? [`${row.join(' ')}: "${text}" ${problem}`] : [];
      }),
    );
    expect(problems).toEqual([]);
    expect(Object.keys(tables).sort()).toEqual(NAMES.toSorted());
  });

  it.each(NAMES)('%s.tsv says nothing twice', (name) => {
    // What somebody may say, without what it means or the language it is of.
    const keys = rowsOf(name).map((row) => {
      if (name === 'words') return `${row[0]} ${row[2]}`;
      if (name === 'needs' || name === 'kinds') return row[2];
      return name === 'slips' || name === 'pinyin' || name === 'traditional' ? row[0] : row.join(' ');
    });
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it.each(['words', 'phrases'] as const)(
    '%s.tsv keeps what means the same together, in the order of tag.ts',
    (name) => {
      const tags = rowsOf(name).map(([text = '']) => text);
      const groups = tags.filter((text, at) => text !== tags[at - 1]);
      expect(groups).toEqual([...new Set(groups)]);
      const order = wordTags.filter((each) => groups.includes(each));
      expect(groups.filter((each) => isWordTag(each))).toEqual(order);
    },
  );
});

const wordTags: string[] = [
  ...MEANINGS,
  ...Object.entries(VALUES).flatMap(([family, values]) => values.map((value) => `${family}:${value}`)),
];

const FOLDER = join(import.meta.dirname, '../../../lib/understanding');
const CODE = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('lexicon') && !path.endsWith('weights.ts'))
  .map((path) => readFileSync(join(FOLDER, path), 'utf8'))
  .join('\n');
const timesIn = (text: string) => CODE.split(text).length - 1;

/** Tags that no rule reads: words that are known, and features of the classifier. */
const KNOWN_ONLY = ['people', 'locateview'];

describe('the words for kinds of places', () => {
  it.each(['needs', 'kinds'] as const)('of %s.tsv mean the kind that they stand beside', (name) => {
    const others = rowsOf(name).filter(([id, , word = '']) => wordOf(word)?.need !== id);
    expect(others.map((row) => row.join(' '))).toEqual([]);
  });
});

describe('the tags', () => {
  it('are all carried by a word or a turn of speech', () => {
    const carried = new Set([...rowsOf('words'), ...rowsOf('phrases'), ...rowsOf('quantities')].map(([text]) => text));
    expect(wordTags.filter((each) => !carried.has(each))).toEqual([]);
  });

  it('are all read by a rule, those that extractors set as well', () => {
    const isRead = (each: string) => {
      const [family = '', value] = each.split(':');
      const names = value === undefined ? [`'${each}'`] : [`'${each}'`, `'${family}'`];
      return names.some((name) => timesIn(name) > 0);
    };
    expect(wordTags.filter((each) => !isRead(each))).toEqual(KNOWN_ONLY);
    const isCounted = (each: string) => rowsOf('quantities').some(([tag]) => tag === each);
    expect(EXTRACTED.filter((each) => timesIn(`'${each}'`) < (isCounted(each) ? 1 : 2))).toEqual([]);
  });
});
