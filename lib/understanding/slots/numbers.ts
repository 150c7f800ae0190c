/** "二 2 两 2" → each with its number. */
const numbersIn = (pairs: string): ReadonlyMap<string, number> =>
  new Map(pairs.split(', ').map((pair) => [pair.replace(/ [\d.]+$/, ''), Number(/[\d.]+$/.exec(pair)?.[0])]));

const DIGITS = numbersIn('零 0, 〇 0, 一 1, 二 2, 两 2, 俩 2, 三 3, 四 4, 五 5, 六 6, 七 7, 八 8, 九 9');
const WORDS = numbersIn(
  'a 1, an 1, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, fifteen 15, twenty 20, thirty 30, forty 40, fifty 50, sixty 60, half 0.5, half a 0.5, half an 0.5, couple 2, couple of 2, a couple of 2, few 3, a few 3, dozen 12, hundred 100',
);

/** Regex source of a number in figures, Chinese or English words. */
export const NUMBER =
  '(?:\\d+(?:[.,]\\d+)?|[零〇一二两俩三四五六七八九十百千半几]+(?:点[零一二三四五六七八九])?|half(?:[ -]an?)?|a couple of|couple of|a few|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|few|an?)';

/** "12", "1,500", "三百五十", "两", "半", "twenty" → the number; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim();
  if (/^\d/.test(plain)) {
    const value = Number(/^\d+,\d{3}$/.test(plain) ? plain.replace(',', '') : plain.replace(',', '.'));
    return Number.isFinite(value) ? value : undefined;
  }
  return WORDS.get(plain) ?? chineseNumber(plain);
}

function chineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (text === '半') return 0.5;
  if (text === '几') return 3;
  const [whole = '', fraction] = text.split('点');
  let total = 0;
  let digit = 0;
  let unit = 1;
  for (const char of whole) {
    const value = DIGITS.get(char);
    if (value !== undefined) {
      digit = value;
      continue;
    }
    if (char === '半') {
      total += unit === 1 ? digit + 0.5 : unit / 2;
      digit = 0;
      continue;
    }
    unit = char === '十' ? 10 : char === '百' ? 100 : char === '千' ? 1000 : Number.NaN;
    if (Number.isNaN(unit)) return undefined;
    total += (digit || 1) * unit;
    digit = 0;
  }
  const tail = fraction === undefined ? 0 : (DIGITS.get(fraction) ?? 0) / 10;
  return total + digit + tail;
}
