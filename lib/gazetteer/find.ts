import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import { airportsOf } from './find-airport.ts';
import { guessesOf } from './guess.ts';
import { inParts } from './in-parts.ts';
import type { Lookup } from './lookup.ts';

export const isFact = ({ match }: Candidate): boolean => match === 'exact' || match === 'alias';

/** Facts before guesses, each by score. */
export function best(found: Candidate[], limit: number): Candidate[] {
  return found
    .toSorted((a, b) => Number(isFact(b)) - Number(isFact(a)) || b.score - a.score || b.population - a.population)
    .slice(0, limit);
}

/** Places that a text may mean: by name, else by a name with its areas, else guesses. */
export function findPlaces(text: string, options: FindOptions, lookup: Lookup): Candidate[] {
  if (text.length > 240) return [];
  const limit = options.limit ?? 5;
  const whole = options.inside ? `${text}, ${options.inside}` : text;
  const named = lookup.named(whole, options);
  if (named.some(isFact)) {
    const more = named.length < limit ? lookup.beginning(whole, options) : [];
    const known = new Set(named.map(({ id }) => id));
    return best([...named, ...more.filter(({ id }) => !known.has(id))], limit);
  }
  const inside = inParts(whole, options, lookup);
  if (inside) return best(inside, limit);
  const airports = airportsOf(whole, options, lookup);
  if (airports) return best(airports, limit);
  return best(named.length > 0 || lookup.isNeverPlace(whole) ? named : guessesOf(whole, options, lookup), limit);
}
