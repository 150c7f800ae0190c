import { beginningsIn } from './expression.ts';
import { dates } from './patterns/days.ts';
import { holidays } from './patterns/holidays.ts';
import { ownPlaces } from './patterns/own-places.ts';
import type { Pattern } from './patterns/pattern.ts';
import { quantities } from './patterns/quantities.ts';
import { references } from './patterns/references.ts';
import { times } from './patterns/times.ts';
import type { Token } from './token.ts';

export const PATTERNS: readonly Pattern[] = [...quantities, ...references, ...ownPlaces, ...dates, holidays, ...times];

/** The longest thing with an inner structure (number with unit, date, ordinal …) that begins at each place of a text. */
export function patternsIn(folded: string, today: string): (start: number) => Token | undefined {
  const beginnings = beginningsIn(PATTERNS, folded);
  return (start) => {
    let best: Token | undefined;
    for (const [{ read }, match] of beginnings(start)) {
      const end = start + match[0].length;
      const found = best && end <= best.end ? null : read(match, today);
      if (found) best = { ...found, start, end };
    }
    return best;
  };
}
