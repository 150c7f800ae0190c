import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import type { Endpoint } from '../fetch-json.ts';
import { PHOTON_CREDIT, photonPlaces } from '../vendors/photon.ts';

/** Photon's search by name or address, near the map if given. */
export function photonGeocode({ baseUrl, fetchJson }: Endpoint): Adapter<GeocodeQuery, Place[]> {
  return {
    id: 'photon',
    credit: PHOTON_CREDIT,
    async ask(query, signal) {
      const found = await search(query.text, query);
      if (found.length > 0 || !query.textEn || query.textEn === query.text) return { value: found };
      return { value: await search(query.textEn, query) };

      function search(text: string, { city, near, limit, locale }: GeocodeQuery) {
        const url = new URL(`${baseUrl}/api`);
        url.searchParams.set('q', city && !text.includes(city) ? `${text}, ${city}` : text);
        url.searchParams.set('limit', String(Math.min(20, limit + 5)));
        if (near) {
          const { lng, lat } = rounded(near, 2);
          url.searchParams.set('lat', String(lat));
          url.searchParams.set('lon', String(lng));
          url.searchParams.set('zoom', '10');
        }
        return photonPlaces(fetchJson, url, locale, limit, signal);
      }
    },
  };
}
