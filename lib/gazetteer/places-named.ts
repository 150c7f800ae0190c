import { isFact } from '../domain/is-fact.ts';
import { fitsAll, sortByDistance } from './areas.ts';
import { type Area, areasNamed } from './areas-named.ts';
import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import { guessesOf } from './guess.ts';
import type { Finder } from './lookup.ts';

const MOST = 200;

/** Everything of that name, even if it is an ordinary word; a name in parts is taken apart again. */
export function placesNamed(head: string, options: FindOptions, lookup: Finder): Candidate[] {
  const { inside: _, ...rest } = options;
  const named = lookup.named(head, { ...rest, isPlace: true, isSpaced: true }).filter(isFact);
  if (named.length > 0) return named;
  return lookup.find(head, { ...rest, limit: MOST }).filter(isFact);
}

/** "Victoria, Australia": a state with the name of a city elsewhere. */
export const regionsNamed = (head: string, lookup: Finder): Candidate[] =>
  areasNamed(head, lookup).flatMap((area) => area.filter(({ kind }) => kind === 'region'));

/** Something of a similar name there, else of that name elsewhere, nearest first. Never a fact. */
export function guessedIn(head: string, areas: Area[], options: FindOptions, lookup: Finder): Candidate[] {
  const there = guessesOf(head, options, lookup).filter((hit) => areas.length > 0 && fitsAll(hit, areas, lookup));
  const elsewhere = placesNamed(head, options, lookup).map((hit) => ({ ...hit, match: 'coarse' as const }));
  return [...there, ...sortByDistance(elsewhere, areas)];
}
