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
