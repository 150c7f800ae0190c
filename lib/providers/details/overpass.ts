import { distanceM } from '../../geo/distance.ts';
import type { Place } from '../../tools/place.ts';
import type { Adapter } from '../adapter.ts';
import type { FetchJson } from '../fetch-json.ts';
import { areaFilters, OVERPASS_CREDIT, overpassPlaces, tagFilter } from '../vendors/overpass.ts';
import type { DetailsQuery } from './query.ts';

/** How far the point of a place known by name may be off. */
const NEARBY_M = 500;
const TYPES: Record<string, string> = { N: 'node', W: 'way', R: 'relation' };

/** OSM's tags of a place: by its id, or else by its very name near its point. */
export function overpassDetails({
  url,
  fetchJson,
  timeoutMs,
}: {
  url: string;
  fetchJson: FetchJson;
  timeoutMs: number;
}): Adapter<DetailsQuery, Place | null> {
  return {
    id: 'overpass',
    credit: OVERPASS_CREDIT,
    timeoutMs,
    async ask({ place, locale }, signal) {
      const ql = `[out:json][timeout:${Math.ceil(timeoutMs / 1000)}];${statementOf(place)}out center tags 20;`;
      const found = await overpassPlaces(fetchJson, url, ql, locale, signal);
      const [nearest] = found.toSorted((a, b) => distanceM(place.at, a.at) - distanceM(place.at, b.at));
      return { value: nearest ? joined(place, nearest) : null };
    },
  };
}

function statementOf(place: Place): string {
  const [, letter = '', id = ''] = /^osm:([NWR])(\d{1,19})$/.exec(place.providerId ?? '') ?? [];
  if (id) return `${TYPES[letter]}(${id});`;
  const area = areaFilters({ kind: 'around', center: place.at, radiusM: NEARBY_M }).join('');
  const keys = ['name', 'name:zh', 'name:en'];
  return `(${keys.map((key) => `nwr${tagFilter(`${key}=${place.name.replaceAll('=', ' ')}`)}${area};`).join('')});`;
}

/** What was known, filled up with what was found; name, position and ref stay. */
function joined(place: Place, found: Place): Place {
  return { ...found, ...place, ...(place.kind === 'place' && { kind: found.kind }) };
}
