export type Order = 'lat,lng' | 'lng,lat';

/** "48.85, 2.35", "48,85; 2,35", "[2.35, 48.85]", "(48.85 2.35)". */
export function parsePair(text: string): [number, number] | undefined {
  const bare = text.replace(/^[\s([{]+|(?<![\s)\]}])[\s)\]}]+$/g, '');
  const number = '[-+−]?\\d+(?:[.,]\\d+)?';
  const decimalCommas = new RegExp(
    `^(${number})\\s*[;|/]\\s*(${number})$|^([-+−]?\\d+,\\d+)[\\s,]+([-+−]?\\d+,\\d+)$`,
  ).exec(bare);
  const parts = decimalCommas
    ? decimalCommas.slice(1).filter((part) => part !== undefined)
    : bare.split(/\s*[,，]\s*|\s+/);
  const [first, second, height, ...rest] = parts.map(parseDegrees);
  if (first === undefined || second === undefined || rest.length > 0) return undefined;
  return Number.isNaN(first + second + (height ?? 0)) ? undefined : [first, second];
}

/** Which number comes first, judging by a pair with only one reading. */
function pairOrder(text: string): Order | undefined {
  const [first, second] = parsePair(text) ?? [0, 0];
  if (Math.abs(first) > 90 && Math.abs(second) <= 90) return 'lng,lat';
  return Math.abs(second) > 90 && Math.abs(first) <= 90 ? 'lat,lng' : undefined;
}

/** "116,4" is how a sheet with decimal commas writes it. */
export function parseDegrees(text: string): number {
  const plain = text
    .trim()
    .replace(/[°º度]$/, '')
    .trimEnd()
    .replace('−', '-');
  return /^[-+]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/**
 * The order of the pairs in a column: by those with only one possible reading; a bracketed list is longitude first, as
 * programs write it; else the usual one, which is a guess if there are any pairs at all.
 */
export function orderOfPairs(pairs: readonly string[], usual: Order): { order: Order; isGuess: boolean } {
  const orders = pairs.flatMap((pair) => pairOrder(pair) ?? []);
  const latFirst = orders.filter((order) => order === 'lat,lng').length;
  if (orders.length > 0) return { order: latFirst * 2 >= orders.length ? 'lat,lng' : 'lng,lat', isGuess: false };
  if (pairs.some((pair) => pair.startsWith('['))) return { order: 'lng,lat', isGuess: false };
  return { order: usual, isGuess: pairs.some((pair) => parsePair(pair) !== undefined) };
}
