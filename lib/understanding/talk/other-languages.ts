import { languageOf } from '../../i18n/language-of.ts';
import { rowsOf } from '../lexicon/rows.ts';
import { type Expression, expression } from '../slots/expression.ts';

/** Scripts whose words have no edges. */
const UNEDGED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What is said, and the English word for it. */
interface Rule {
  expression: Expression;
  english: string;
}

function ruleOf(english: string, said: readonly string[]): Rule {
  const words = said.toSorted((a, b) => b.length - a.length);
  const [open, edged] = [words.filter((word) => UNEDGED.test(word)), words.filter((word) => !UNEDGED.test(word))];
  const parts = [
    open.length > 0 && `(?:${open.join('|')})`,
    edged.length > 0 && `(?<![\\p{L}\\p{M}])(?:${edged.join('|')})(?![\\p{L}\\p{M}])`,
  ];
  return {
    expression: expression(parts.filter(Boolean).join('|'), 'giu'),
    english: english === '-' ? ' ' : ` ${english} `,
  };
}

/** A rule for each English word of a role: the main words, what frames them, and what fills. */
const rulesOf = (role: string): Rule[] =>
  [...Map.groupBy(rowsOf('other-languages'), ([each, english]) => (each === role ? english : undefined))].flatMap(
    ([english, rows]) =>
      english === undefined
        ? []
        : [
            ruleOf(
              english,
              rows.map((row) => row[2] ?? ''),
            ),
          ],
  );

const MAIN = rulesOf('main');
export const WORD_RULES: readonly Rule[] = [...MAIN, ...rulesOf('frame'), ...rulesOf('filler')];

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
  const isSaid = ({ expression: { on } }: Rule) => message.search(on(message.toLowerCase()) ?? /(?!)/) >= 0;
  if (!MAIN.some(isSaid) || languageOf(message) === 'zh' || ENGLISH.test(message)) return null;
  const framed = AFTER_NOUN.reduce((rest, [said, english]) => rest.replace(said, english), message).replace(
    /(?<!\p{L})(?:de|da|von|из|от) (\p{Lu}\S+) (?:à|a|nach|в|до|até|hasta) (?=\p{Lu})/gu,
    ' from $1 to ',
  );
  const all = WORD_RULES.reduce(
    (rest, { expression: { on }, english }) => rest.replace(on(rest.toLowerCase()) ?? /(?!)/, english),
    framed,
  );
  // "東京 weather": the place is said first.
  return all.replace(/[？?]/g, ' ').replace(/\s+/g, ' ').trim();
}
