import { distanceM } from '../geo/distance.ts';
import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import { findPlaces, isFact } from './find.ts';
import type { Lookup } from './lookup.ts';

const AIRPORT = /^(.{2,}?)[\s的]*(?:国际机场|機場|机场|飞机场|空港|\b(?:international |intl )?airports?)$/i;
const AIRPORT_FIRST =
  /^(?:(?:the|an) )?(?:机场|飞机场|airports?)(?:,|，|\s+(?:near|nearest|in|of|at|for|to|by))\s*(?:to )?(.{2,})$/i;
/** Airports that serve a city lie this near to it. */
const REACH_M = 60_000;
/** A large airport, or one with a Chinese name of its own. */
const LARGE = 0.6;

/**
 * "Boston airport", 波士顿机场: the airports of the city, and not the city. One alone is what is meant; of several somebody
 * has to choose. Null when the text asks for none; empty when the city has none.
 */
export function airportsOf(text: string, options: FindOptions, lookup: Lookup): Candidate[] | null {
  const said = text.trim();
  const city = AIRPORT.exec(said)?.[1] ?? AIRPORT_FIRST.exec(said)?.[1];
  if (!city) return null;
  const [place] = findPlaces(city, { ...(options.near && { near: options.near }), limit: 5 }, lookup).filter(
    (hit) => isFact(hit) && (hit.kind === 'city' || hit.kind === 'county'),
  );
  if (!place) return null;
  const near = lookup.airportsNear(place.at, REACH_M).map((hit) => ({
    ...hit,
    score: hit.importance * (1 - distanceM(place.at, hit.at) / REACH_M / 4),
    matched: said,
  }));
  const large = near.filter(({ importance }) => importance >= LARGE);
  const served = large.length > 0 ? large : near;
  return served.map((hit) => ({ ...hit, match: served.length === 1 ? 'alias' : 'coarse' }));
}
