import type { Place } from '../../domain/place.ts';
import type { DetailsQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { type Interpreter, OVERPASS_CREDIT, overpassPlaces } from '../vendors/overpass.ts';
import { areaFilters } from '../vendors/overpass-areas.ts';
import { tagFilter } from '../vendors/overpass-filters.ts';
import { fillUp, NEARBY_M } from './fill-up.ts';

const TYPES: Record<string, string> = { N: 'node', W: 'way', R: 'relation' };

/** OSM's tags of a place: by its id, or else by its exact name near its point. */
export function overpassDetails({ url, fetchJson, timeoutMs }: Interpreter): Adapter<DetailsQuery, Place | null> {
  return {
    id: 'overpass',
    credit: OVERPASS_CREDIT,
    timeoutMs,
    async ask({ place }, signal) {
      const ql = `[out:json][timeout:${Math.ceil(timeoutMs / 1000)}];${statementOf(place)}out center tags 20;`;
      const { value: found } = await overpassPlaces(fetchJson, url, ql, signal);
      return { value: fillUp(place, found) };
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
