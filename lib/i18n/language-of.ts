// cspell:ignore aeiu aeio aeiouv mingtian leng eing bpmfdtnlgkhjqxrzcsyw: what Chinese in Latin letters is made of.
import type { Locale } from './index.ts';

/**
 * Text that says nothing about the language around it: web and mail addresses, code, quotations, coordinates, refs.
 * Each pattern looks ahead only a limited distance: unterminated text would otherwise be rescanned from every
 * character. Capitals are spelt out: with the flag i, counted classes take 8 ms to compile, on a phone 30.
 */
const FOREIGN =
  /\b[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/\S+|\b[Ww]{3}\.\S+|[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]+|\b[Gg][Ee][Oo]:\S+|`[^`]{0,999}`|["“「『][^"“”「」『』]{0,499}["”」』]|\b[A-Za-z]\d{1,3}\b/gu;

/** English words that carry a sentence, whatever names are in it. */
const FRAME_EN = new Set(
  `a an the is are was were am be do does did can could will would should may i me my we us our you your it its this that these those there here
in on at to from of for with near by between around and or not no what when where which who why how please show find give tell get go going take
plan draw need want weather forecast route directions distance nearest closest nearby hi hello hey thanks thank yes ok okay`.split(
    /\s+/,
  ),
);

/** Japanese and Korean, which are not Chinese even with Han characters among them. */
const OTHER_EAST_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Chinese words that carry a sentence. */
const FRAME_ZH =
  /[的了吗呢吧啊怎哪么什谁几多请帮我你给把被让和跟在从到去是有没要想能会查找看画算量近远]|附近|天气|路线|地图/gu;

/**
 * The language a message is written in; null if it does not tell: a bare name, a link, digits, or a language the app
 * does not speak. What carries the sentence decides, not the names in it: "from 国贸 to 颐和园" is English, "Eiffel Tower
 * 在哪" is Chinese.
 */
export function languageOf(text: string): Locale | null {
  const own = text.slice(0, 4_000).normalize('NFKC').replace(FOREIGN, ' ');
  if (OTHER_EAST_ASIAN.test(own)) return null;
  const han = own.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = own.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu) ?? [];
  const frame = words.filter((word) => FRAME_EN.has(word.toLowerCase())).length;
  if (han === 0) {
    // The letter of a candidate: "A".
    if ((frame === 0 && isPinyin(words)) || words.every(({ length }) => length === 1)) return null;
    const isSentence = frame > 0 || words.some((word) => /^\p{Ll}{2}/u.test(word));
    return isSentence && !isOtherLatin(own, words, frame) ? 'en' : null;
  }
  const frameZh = own.match(FRAME_ZH)?.length ?? 0;
  if (frame >= 2 || (frame === 1 && frameZh === 0)) return frame > frameZh ? 'en' : 'zh';
  return frameZh > 0 || han * 1.5 >= words.length ? 'zh' : null;
}

const SYLLABLE =
  '(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:[iu]?ang|i?ong|eng|ing|ian|iao|uai|uan|[ae]i|ao|ou|[aeiu]n|i[aeu]|u[aeio]|[aeiouv])|er|an?)';
const OF_SYLLABLES = new RegExp(`^${SYLLABLE}{1,8}$`, 'i');
/** What English words of such syllables seldom have. */
const CHINESE_SOUND = /zh|[xq][iu]|[aeio]ng|ia|uo|ao/i;

/** Chinese in Latin letters, "beijing mingtian leng ma": whoever types it reads what the page is in. */
const isPinyin = (words: readonly string[]) =>
  words.length > 1 && words.every((word) => OF_SYLLABLES.test(word)) && words.some((word) => CHINESE_SOUND.test(word));

/** Other languages in Latin letters: several words, none of them English, and letters that English lacks. */
function isOtherLatin(text: string, words: readonly string[], frame: number): boolean {
  return frame === 0 && words.length > 1 && /[à-öø-ÿāăąćčđēėęěğīıłńňőœřśşšţťūůűźżž]/i.test(text);
}

/** The language in which to answer a message: its own, else the page's, else that of its letters. */
export function answerLocale(text: string, page: Locale | undefined): Locale {
  const isChinese = /\p{Script=Han}/u.test(text) && !OTHER_EAST_ASIAN.test(text);
  return languageOf(text) ?? page ?? (/\p{L}/u.test(text) && !isChinese ? 'en' : 'zh');
}

/**
 * The language of an answer if it differs from the page's: such an answer keeps it, text, cards and map alike.
 * undefined: it follows the page.
 */
export function foreignLocale(question: string, page: Locale | undefined): Locale | undefined {
  const own = languageOf(question);
  return own !== null && page !== undefined && own !== page ? own : undefined;
}
