import { occurring } from './occurring.ts';
import { amounts } from './patterns/amounts.ts';
import { dates } from './patterns/days.ts';
import { holidays } from './patterns/holidays.ts';
import { measures } from './patterns/measures.ts';
import type { Pattern } from './patterns/pattern.ts';
import { references } from './patterns/references.ts';
import { times } from './patterns/times.ts';
import type { Token } from './token.ts';

const PATTERNS = [...measures, ...amounts, ...references, ...dates, holidays, ...times];

/** The patterns that occur somewhere in the text; few do, so that only these are tried at each place. */
export const patternsIn = (folded: string): Pattern[] => occurring(PATTERNS, folded);

/** The longest thing with an inner structure (number with unit, date, ordinal …) that begins at `start`. */
export function patternAt(
  patterns: readonly Pattern[],
  folded: string,
  start: number,
  today: string,
): Token | undefined {
  let best: Token | undefined;
  for (const { regex, read } of patterns) {
    regex.lastIndex = start;
    const match = regex.exec(folded);
    if (!match || match[0].length === 0 || (best && start + match[0].length <= best.end)) continue;
    const found = read(match, today);
    if (found) best = { ...found, start, end: start + match[0].length };
  }
  return best;
}
