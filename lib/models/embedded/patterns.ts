import { dates } from './patterns/days.ts';
import { holidays } from './patterns/holidays.ts';
import { measures } from './patterns/measures.ts';
import { points } from './patterns/points.ts';
import { references } from './patterns/references.ts';
import { times } from './patterns/times.ts';
import type { Token } from './token.ts';

const PATTERNS = [...points, ...measures, ...references, ...dates, holidays, ...times];

/** The longest thing with an inner structure (number with unit, date, ordinal, coordinates …) that begins at `start`. */
export function patternAt(folded: string, start: number, today: string): Token | undefined {
  let best: Token | undefined;
  for (const { regex, read } of PATTERNS) {
    regex.lastIndex = start;
    const match = regex.exec(folded);
    if (!match || match[0].length === 0 || (best && start + match[0].length <= best.end)) continue;
    const found = read(match, today);
    if (found) best = { ...found, start, end: start + match[0].length };
  }
  return best;
}
