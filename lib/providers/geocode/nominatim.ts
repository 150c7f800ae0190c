import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { NOMINATIM_CREDIT, namesOf, nominatimUrl, rowsOfNominatim } from '../vendors/nominatim.ts';
import { placeOfNominatim } from '../vendors/nominatim-place.ts';
import type { FoundPlace } from './asked.ts';

/** Half the side of the box that biases a search towards the map, in degrees; it excludes nothing. */
const BIAS_DEG = 0.5;

/** Nominatim's /search by name or address. */
export function nominatimGeocode({ baseUrl, fetchJson }: Endpoint): Adapter<GeocodeQuery, Place[]> {
  return {
    id: 'nominatim',
    credit: NOMINATIM_CREDIT,
    async ask(query, signal) {
      const found = await search(query.text);
      if (found.length > 0 || !query.textEn || query.textEn === query.text) return { value: found };
      return { value: await search(query.textEn) };

      async function search(text: string): Promise<Place[]> {
        const { city, near, limit, locale } = query;
        const url = nominatimUrl(baseUrl, 'search', locale);
        url.searchParams.set('q', city && !text.includes(city) ? `${text}, ${city}` : text);
        url.searchParams.set('limit', String(Math.min(20, limit + 2)));
        if (near) {
          // A viewbox cannot cross the antimeridian; it only biases the search, so the near side is enough.
          const [west, east] = [Math.max(-180, near.lng - BIAS_DEG), Math.min(180, near.lng + BIAS_DEG)];
          const box = [west, near.lat + BIAS_DEG, east, near.lat - BIAS_DEG];
          url.searchParams.set('viewbox', box.map((value) => value.toFixed(2)).join(','));
        }
        const { body } = await fetchJson({ url }, signal);
        const rows = rowsOfNominatim(body);
        if (!rows) throw new ProviderFailure('malformed');
        const places = rows.flatMap((row): FoundPlace[] => {
          const place = placeOfNominatim(row);
          return place ? [{ ...place, otherNames: namesOf(row) }] : [];
        });
        if (places.length === 0 && rows.length > 0) throw new ProviderFailure('malformed');
        return places.slice(0, limit);
      }
    },
  };
}
