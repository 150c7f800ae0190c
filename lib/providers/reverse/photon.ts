import type { Place } from '../../domain/place.ts';
import type { ReverseQuery } from '../../domain/ports.ts';
import { distanceM } from '../../geo/distance.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import type { Endpoint } from '../fetch-json.ts';
import { PHOTON_CREDIT, photonPlaces } from '../vendors/photon.ts';

/** What Photon knows near a point, nearest first. */
export function photonReverse({ baseUrl, fetchJson }: Endpoint): Adapter<ReverseQuery, Place[]> {
  return {
    id: 'photon',
    credit: PHOTON_CREDIT,
    async ask({ at, locale }, signal) {
      const url = new URL(`${baseUrl}/reverse`);
      const { lng, lat } = rounded(at, 5);
      url.searchParams.set('lat', String(lat));
      url.searchParams.set('lon', String(lng));
      url.searchParams.set('limit', '5');
      const places = await photonPlaces(fetchJson, url, locale, 5, signal);
      return { value: places.map((place) => ({ ...place, distanceM: Math.round(distanceM(at, place.at)) })) };
    },
  };
}
