import { isFact } from '../domain/is-fact.ts';
import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import { airportsOf, LARGE } from './find-airport.ts';
import { guessesOf } from './guess.ts';
import { inParts } from './in-parts.ts';
import type { Finder } from './lookup.ts';

/** Facts before guesses, each by score. */
function best(found: Candidate[], limit: number): Candidate[] {
  return found
    .toSorted((a, b) => Number(isFact(b)) - Number(isFact(a)) || b.score - a.score || b.population - a.population)
    .slice(0, limit);
}

const isAmong = ({ id }: Candidate, others: Candidate[]) => others.some((other) => other.id === id);

/** Places a text may mean: by name, else by a name with its areas, else guesses. */
export function findPlaces(text: string, options: FindOptions, lookup: Finder): Candidate[] {
  if (text.length > 240) return [];
  const limit = options.limit ?? 5;
  const whole = options.inside ? `${text}, ${options.inside}` : text;
  const named = lookup.named(whole, options);
  const airports = airportsOf(whole, options, lookup);
  // "London airport" is one of London's rather than the one in London, Ontario, or some village's airstrip.
  const isKnown = ({ match, importance }: Candidate) => match === 'exact' && importance >= LARGE;
  const isElsewhere = airports?.length && !named.some((hit) => isKnown(hit) || isAmong(hit, airports));
  if (named.some(isFact) && !isElsewhere) {
    const more = named.length < limit ? lookup.beginning(whole, options) : [];
    return best([...named, ...more.filter((hit) => !isAmong(hit, named))], limit);
  }
  if (airports) return best(airports, limit);
  const inside = inParts(whole, options, lookup);
  if (inside) return best(inside, limit);
  return best(named.length > 0 || lookup.isNeverPlace(whole) ? named : guessesOf(whole, options, lookup), limit);
}
