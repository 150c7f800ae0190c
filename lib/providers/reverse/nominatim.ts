import type { Place } from '../../domain/place.ts';
import type { ReverseQuery } from '../../domain/ports.ts';
import { distanceM } from '../../geo/distance.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import { recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { NOMINATIM_CREDIT, nominatimUrl, rowsOfNominatim } from '../vendors/nominatim.ts';
import { placeOfNominatim } from '../vendors/nominatim-place.ts';

/** What Nominatim knows at a point; at sea it answers 200 with an error, which is an empty answer. */
export function nominatimReverse({ baseUrl, fetchJson }: Endpoint): Adapter<ReverseQuery, Place[]> {
  return {
    id: 'nominatim',
    credit: NOMINATIM_CREDIT,
    async ask({ at, locale }, signal) {
      const url = nominatimUrl(baseUrl, 'reverse', locale);
      const { lng, lat } = rounded(at, 5);
      url.searchParams.set('lat', String(lat));
      url.searchParams.set('lon', String(lng));
      url.searchParams.set('zoom', '18');
      const { body } = await fetchJson({ url }, signal);
      const row = recordOf(body);
      if (row.error !== undefined) return { value: [] };
      const place = placeOfNominatim(rowsOfNominatim(body)?.[0] ?? row);
      if (!place) throw new ProviderFailure('malformed');
      return { value: [{ ...place, distanceM: Math.round(distanceM(at, place.at)) }] };
    },
  };
}
