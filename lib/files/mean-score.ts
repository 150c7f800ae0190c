/** The mean score of a text's non-ASCII characters, each judged with its neighbours; 0 without any. */
export function meanScore(text: string, scoreOf: (char: string, before: string, after: string) => number): number {
  let sum = 0;
  let count = 0;
  const chars = [...text];
  for (const [index, char] of chars.entries()) {
    if (char <= '\x7f') continue;
    sum += scoreOf(char, chars[index - 1] ?? '', chars[index + 1] ?? '');
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
