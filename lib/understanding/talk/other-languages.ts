import { languageOf } from '../../i18n/language-of.ts';
import { rowsOf } from '../lexicon/rows.ts';

/** Scripts whose words have no edges. */
const UNEDGED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const ruleOf = (english: string, said: readonly string[]): [RegExp, string] => {
  const words = said.toSorted((a, b) => b.length - a.length);
  const [open, edged] = [words.filter((word) => UNEDGED.test(word)), words.filter((word) => !UNEDGED.test(word))];
  const parts = [
    open.length > 0 && `(?:${open.join('|')})`,
    edged.length > 0 && `(?<![\\p{L}\\p{M}])(?:${edged.join('|')})(?![\\p{L}\\p{M}])`,
  ];
  return [new RegExp(parts.filter(Boolean).join('|'), 'giu'), ` ${english} `];
};
/** A rule for each English word of a role. */
const rulesOf = (role: 'main' | 'frame' | 'filler') => {
  const rows = rowsOf('other-languages').filter((row) => row[0] === role);
  const words = Map.groupBy(rows, ([, english = '']) => english);
  return [...words].map(([english, said]) =>
    ruleOf(
      english === '-' ? '' : english,
      said.map((row) => row[2] ?? ''),
    ),
  );
};

const MAIN = rulesOf('main');
const ANY_MAIN = new RegExp(MAIN.map(([said]) => said.source).join('|'), 'iu');
const FRAME = rulesOf('frame');
const FILLER = rulesOf('filler');

/** What frames a noun from behind, as a pattern of the noun. */
const AFTER_NOUN: readonly (readonly [RegExp, string])[] = [
  [/([\p{Script=Han}\p{Script=Katakana}ー]+)から/gu, ' from $1 '],
  [/([\p{Script=Han}\p{Script=Katakana}ー]+)(?:まで|へ)/gu, ' to $1 '],
  [/([\p{Script=Han}\p{Script=Katakana}ー]+)(?:の近く|付近|周辺)の?/gu, ' near $1 '],
  [/([\p{Script=Hangul}]+)(?:에서|부터)/gu, ' from $1 '],
  [/([\p{Script=Hangul}]+)까지/gu, ' to $1 '],
  [/([\p{Script=Hangul}]+) ?(?:근처|주변)/gu, ' near $1 '],
];

/** Words that make a message English, whatever names stand in it: "near Musée d'Orsay". */
const ENGLISH =
  /\b(?:the|near|nearby|around|weather|forecast|what|where|how|when|find|show|get|is|are|to|from|for|with|of|my|me|plan|days?|best|open|go|walk|drive|and|between|map|there|any)\b/i;

/** Letters that neither English nor Chinese is written in. */
const OTHER_SCRIPT =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u;

/** Whether a message is written in a language that is neither English nor Chinese; a bare name does not say. */
export const isOtherLanguage = (message: string): boolean =>
  languageOf(message) === null && (OTHER_SCRIPT.test(message) || /(?=\p{L})[^\p{ASCII}\p{Script=Han}]/u.test(message));

/**
 * A message in another language with its main words in English, in their order: "погода в Москве" → "weather in Москве".
 * null where it is Chinese, or has none of these words.
 */
export function inEnglish(message: string): string | null {
  if (languageOf(message) === 'zh' || ENGLISH.test(message) || !ANY_MAIN.test(message)) return null;
  const replaced = (text: string, rules: readonly (readonly [RegExp, string])[]) =>
    rules.reduce((rest, [said, english]) => rest.replace(said, english), text);
  const main = replaced(message, AFTER_NOUN);
  const pair = main.replace(
    /(?<!\p{L})(?:de|da|von|из|от) (\p{Lu}\S+) (?:à|a|nach|в|до|até|hasta) (?=\p{Lu})/gu,
    ' from $1 to ',
  );
  const all = replaced(pair, [...MAIN, ...FRAME, ...FILLER]);
  // "東京 weather": the place is said first.
  return all.replace(/[？?]/g, ' ').replace(/\s+/g, ' ').trim();
}
