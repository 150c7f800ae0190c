import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { categoryTags } from '../vendors/categories.ts';
import { type Interpreter, OVERPASS_CREDIT, overpassPlaces } from '../vendors/overpass.ts';
import { areaFilters } from '../vendors/overpass-areas.ts';
import { nameFilter, tagFilter } from '../vendors/overpass-filters.ts';
import { isWide } from './area.ts';

/**
 * OSM's places by category, by name, or both, in any area. Overpass cannot return the nearest: many are fetched, then
 * sorted.
 */
const MAX_ELEMENTS = 300;

export function overpassPlacesAdapter({ url, fetchJson, timeoutMs }: Interpreter): Adapter<PlacesQuery, Place[]> {
  return {
    id: 'overpass',
    credit: OVERPASS_CREDIT,
    timeoutMs,
    // A country is more than the public servers can search in the time a question has.
    covers: (query) => !isWide(query.area) && (query.query !== undefined || tagsOf(query).length > 0),
    async ask(query, signal) {
      const ql = queryText(query, Math.ceil(timeoutMs / 1000));
      return overpassPlaces(fetchJson, url, ql, signal);
    },
  };
}

const tagsOf = (query: PlacesQuery) => (query.category ? (categoryTags(query.category)?.osm ?? []) : []);

/** Each combination of tag, name key and area is one statement of the union. */
export function queryText(query: PlacesQuery, timeoutS: number): string {
  const tags = tagsOf(query).map(tagFilter);
  const names = query.query ? nameFilter(query.query) : [''];
  const statements = areaFilters(query.area).flatMap((area) =>
    (tags.length > 0 ? tags : ['']).flatMap((tag) => names.map((name) => `nwr${tag}${name}${area};`)),
  );
  return `[out:json][timeout:${timeoutS}][maxsize:16777216];(${statements.join('')});out center tags ${MAX_ELEMENTS};`;
}
