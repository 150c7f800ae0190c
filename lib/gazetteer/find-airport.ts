import { isFact } from '../domain/is-fact.ts';
import { CLEARLY_LESS } from '../domain/standing.ts';
import { distanceM } from '../geo/distance.ts';
import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import type { Finder, Lookup } from './lookup.ts';

const AIRPORT = /^(.{2,}?)[\s的]*(?:国际机场|機場|机场|飞机场|空港|\b(?:international |intl )?airports?)$/i;
const AIRPORT_FIRST =
  /^(?:(?:the|an) )?(?:机场|飞机场|airports?)(?:,|，|\s+(?:near|nearest|in|of|at|for|to|by))\s*(?:to )?(.{2,})$/i;
/** Airports serving a city are within this distance. */
const REACH_M = 60_000;
/** Farther out, only the nearest is the city's. */
const AT_CITY_M = 25_000;
/** … and a city's several airports may be as far as this. */
const SHARED_REACH_M = 100_000;
/** A large airport, or one with a Chinese name of its own. */
export const LARGE = 0.6;

/**
 * "Boston airport", 波士顿机场: the airports of the city, not the city. One is the answer; of several
 * the user has to choose. "Heathrow airport" is the airport of that name. Null if the text does not ask for any; empty if the city has none.
 */
export function airportsOf(text: string, options: FindOptions, lookup: Finder): Candidate[] | null {
  const said = text.trim();
  const city = AIRPORT.exec(said)?.[1] ?? AIRPORT_FIRST.exec(said)?.[1];
  if (!city) return null;
  const hits = lookup.find(city, { ...(options.near && { near: options.near }), limit: 5 }).filter(isFact);
  const [place, ...others] = hits.filter(({ kind }) => kind === 'city' || kind === 'county');
  if (!place) {
    const named = hits.filter(({ kind }) => kind === 'airport');
    return named.length > 0 ? named.map((hit) => ({ ...hit, matched: said })) : null;
  }
  const alike = [place, ...others.filter((other) => other.standing > place.standing - CLEARLY_LESS)];
  const found = alike.flatMap((one) => airportsAt(one, lookup).map((hit) => ({ ...hit, matched: said })));
  return found.filter((hit, index) => found.findIndex(({ id }) => id === hit.id) === index);
}

/** Those with the city's name, else the country's nearest large one and any as near, else the small ones. */
function airportsAt(place: Candidate, lookup: Lookup): Candidate[] {
  const shared = lookup.named(`${place.nameEn} airport`, {}).filter((hit) => isFact(hit) && hit.kind === 'airport');
  if (shared.length > 1 && shared.some(({ at }) => distanceM(place.at, at) < SHARED_REACH_M)) return shared;
  const near = lookup
    .airportsNear(place.at, REACH_M)
    .filter(({ countryCode }) => countryCode === place.countryCode)
    .map((hit) => ({ ...hit, match: 'alias' as const }));
  const large = near.filter(({ importance }) => importance >= LARGE);
  const [nearest, ...others] = large.length > 0 ? large : near;
  if (!nearest) return [];
  return [nearest, ...others.filter(({ at }) => distanceM(place.at, at) < AT_CITY_M)];
}
