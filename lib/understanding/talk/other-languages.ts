import { languageOf } from '../../i18n/language-of.ts';
import { AFTER_NOUN, FILLERS, FRAME_WORDS, MAIN_WORDS } from '../lexicon/other-languages.ts';

/** Scripts whose words have no edges. */
const UNEDGED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const ruleOf = (english: string, said: string): [RegExp, string] => {
  const words = said.split('|').sort((a, b) => b.length - a.length);
  const [open, edged] = [words.filter((word) => UNEDGED.test(word)), words.filter((word) => !UNEDGED.test(word))];
  const parts = [
    open.length > 0 && `(?:${open.join('|')})`,
    edged.length > 0 && `(?<![\\p{L}\\p{M}])(?:${edged.join('|')})(?![\\p{L}\\p{M}])`,
  ];
  return [new RegExp(parts.filter(Boolean).join('|'), 'giu'), ` ${english} `];
};
const rulesOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([english = '', said = '']) => ruleOf(english, said));

const MAIN = rulesOf(MAIN_WORDS);
const FRAME = rulesOf(FRAME_WORDS);
const FILLER = ruleOf('', FILLERS);

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
  if (languageOf(message) === 'zh' || ENGLISH.test(message) || !MAIN.some(([said]) => message.search(said) >= 0))
    return null;
  const replaced = (text: string, rules: readonly (readonly [RegExp, string])[]) =>
    rules.reduce((rest, [said, english]) => rest.replace(said, english), text);
  const main = replaced(message, AFTER_NOUN);
  const pair = main.replace(
    /(?<!\p{L})(?:de|da|von|из|от) (\p{Lu}\S+) (?:à|a|nach|в|до|até|hasta) (?=\p{Lu})/gu,
    ' from $1 to ',
  );
  const all = replaced(replaced(pair, MAIN), FRAME).replace(...FILLER);
  // "東京 weather": the place is said first.
  return all.replace(/[？?]/g, ' ').replace(/\s+/g, ' ').trim();
}
