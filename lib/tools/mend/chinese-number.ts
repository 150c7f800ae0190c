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
