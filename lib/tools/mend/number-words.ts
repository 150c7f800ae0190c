const DIGITS = '零一二三四五六七八九';
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/** "三" → 3, "十二" → 12, "两百五" → 250, "半" → 0.5, below a hundred thousand; undefined if it is not a number. */
export function chineseNumber(text: string): number | undefined {
  const said = text.replace(/[两俩]/g, '二').replace(/〇/g, '零');
  if (said === '半') return 0.5;
  if (said === '零') return 0;
  let total = 0;
  let digit: number | undefined;
  let power = Number.POSITIVE_INFINITY;
  let isAfterZero = false;
  for (const char of said) {
    const next = POWERS[char];
    if (next === undefined) {
      // "两三" is a range, not a number.
      if (!DIGITS.includes(char) || digit !== undefined) return undefined;
      if (char === '零') isAfterZero = true;
      else digit = DIGITS.indexOf(char);
      continue;
    }
    if (next >= power || (digit === undefined && (next > 10 || total > 0))) return undefined;
    total += (digit ?? 1) * next;
    [digit, power, isAfterZero] = [undefined, next, false];
  }
  if (digit === undefined) return total > 0 && !isAfterZero ? total : undefined;
  // "一百五" is 150, "一百零五" is 105.
  const isShort = power > 10 && power < Number.POSITIVE_INFINITY && !isAfterZero;
  return total + digit * (isShort ? power / 10 : 1);
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/**
 * The number in English words at the start of a text, and the rest: "two days" → 2, "days"; "a couple of hours", "one
 * and a half hours", "twenty-five", "five hundred metres". text: lower case. undefined if it does not start with one.
 */
export function englishNumber(text: string): { value: number; rest: string } | undefined {
  const fixed = /^(?:(half) (?:an? )?|(?:a )?(couple) (?:of )?|(?:a )?(dozen)\b ?|an? (?=\D))/.exec(text);
  const words = text.split(/[\s-]+/);
  let [value, used] = [0, 0];
  for (const word of words) {
    const small = SMALL.indexOf(word);
    const ten = TENS.indexOf(word);
    if (small >= 0) value += small;
    else if (ten >= 0) value += (ten + 2) * 10;
    else if (word === 'hundred' || word === 'thousand')
      value = (used === 0 ? 1 : value) * (word === 'hundred' ? 100 : 1_000);
    else break;
    used += 1;
  }
  if (used > 0) {
    const rest = words.slice(used).join(' ');
    const half = /^and a half\b ?/.exec(rest)?.[0];
    return { value: half === undefined ? value : value + 0.5, rest: rest.slice(half?.length ?? 0) };
  }
  if (!fixed) return undefined;
  const [whole, half, couple, dozen] = fixed;
  const named = half ? 0.5 : couple ? 2 : dozen ? 12 : 1;
  return { value: named, rest: text.slice(whole.length) };
}
