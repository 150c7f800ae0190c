import { rowsOf } from './rows.ts';

const PARTS = Map.groupBy(rowsOf('parts'), ([part = '']) => part);

/** Alternatives of one regular expression; {dish-zh} in them stands for any of the rows of that part in parts.tsv. */
export const patternOf = (alternatives: readonly string[]): string =>
  alternatives.join('|').replace(
    /\{([a-z][a-z-]*)\}/g,
    (_, part: string) =>
      `(?:${PARTS.get(part)
        ?.map((row) => row[1])
        .join('|')})`,
  );
