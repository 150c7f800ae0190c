import type { NumberPair } from './number-pair.ts';

/**
 * Decimals of the more precise number; as many as needed when a sign, an adjacent letter, or minutes mark it as a
 * coordinate.
 */
export function decimalsIn(pair: string, { order }: NumberPair): number {
  const isMarked =
    /\d[NSEW](?![\p{L}])|(?<![\p{L}])(?!long(?![\p{L}]))[\p{L}]{3,}|[北南东西]|['"′″分]|\d \d{1,2} \d|(?:\d \d{1,2}\.\d.*){2}/u.test(
      pair,
    );
  if (isMarked || (order !== undefined && !/\p{L}/u.test(pair))) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...[...pair.matchAll(/\d[.,](\d+)/g)].map(([, fraction = '']) => fraction.length));
}

/**
 * A list of more than two numbers is not one, nor are two ratings: with few decimals or a separator other than a comma,
 * more evidence is required.
 */
export function isCoordinate(match: RegExpExecArray, text: string): boolean {
  const { a = '', b = '', gap = '' } = match.groups ?? {};
  const least = Math.min(...[a, b].map((number) => number.split('.')[1]?.length ?? 0));
  const rest = text.slice(match.index + match[0].length);
  const isList =
    /^\s*[,;]?\s*[+-]?\d/.test(rest) && !/^\s*[,;]\s*\d+(?:\.\d+)?\s*(?:z|m|米|公里|km|[分个天家])/i.test(rest);
  if (isList && (least < 4 || gap.trim() === '')) return false;
  return /[/|、]/.test(gap) ? least >= 2 : true;
}

/** "12,345 67,890": thousands separators, unless a semicolon shows that the commas are decimal. */
export const isThousands = (text: string) => !text.includes(';') && (text.match(/,\d{3}(?!\d)/g) ?? []).length === 2;
