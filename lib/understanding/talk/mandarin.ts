import { rowsOf } from '../lexicon/rows.ts';
import { textFrom } from '../slots/text.ts';

const PINYIN = rowsOf('pinyin');
const CANTONESE = rowsOf('cantonese').toSorted(([a = ''], [b = '']) => b.length - a.length);
const saidOf = (pinyin: string, flags: string) => new RegExp(`(?<![\\p{L}'])(?:${pinyin})(?![\\p{L}'])`, flags);
/** Those that are no words of another language. */
const sureOf = (rows: typeof PINYIN) => rows.flatMap(([said = '', , only]) => (only === '+' ? [said] : [])).join('|');
const IN_PINYIN = saidOf(sureOf(PINYIN), 'iu');
const IN_CANTONESE = new RegExp(
  `${sureOf(CANTONESE)}|(?<![几幾早晚\\d一二三四五六七八九十两半这有差])[点點]去(?=$|[?？!！呀啊好最快先近]|\\s)|^(?:咁|噉|那)?[点點]去(?=[\\p{Script=Han}]{2})|听日(?=会|去|呢|点|有|热|冻|天|早|晚|下|[\\p{Script=Han}]{0,4}落雨|$)|[由从]\\p{Script=Han}{2,8}(?<!往)返(?!程|回|利|校|乡)(?=\\p{Script=Han}{2})`,
  'u',
);

/** 下雨不, 适合逛园子不: asks. */
const NORTHERN = /(?<=\p{Script=Han}{2}[^要可莫倒岂来对是\s])不(?=[\s?？。!！]*$)/u;

/** A message in pinyin or Cantonese with the words that are known in standard Chinese; null where it is neither. */
export function inMandarin(message: string): string | null {
  if (!/\p{Script=Han}/u.test(message)) return IN_PINYIN.test(message) ? fromPinyin(message) : null;
  const asked = message.replace(NORTHERN, '吗');
  if (asked !== message) return asked;
  const { raw, folded } = textFrom(message);
  return IN_CANTONESE.test(folded) ? fromCantonese(raw, folded) : null;
}

const fromPinyin = (message: string) =>
  PINYIN.reduce((text, [pinyin = '', meant = '']) => text.replace(saidOf(pinyin, 'giu'), meant), message).replace(
    /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu,
    '',
  );

/** Names stay as they are written. */
function fromCantonese(raw: string, folded: string): string {
  let text = '';
  for (let at = 0; at < raw.length; ) {
    const [said, meant] = CANTONESE.find(([each = '']) => folded.startsWith(each, at)) ?? [];
    text += said === undefined ? raw[at] : meant;
    at += said?.length ?? 1;
  }
  return text;
}
