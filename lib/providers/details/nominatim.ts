import type { Place } from '../../domain/place.ts';
import type { DetailsQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { NOMINATIM_CREDIT, nominatimUrl, rowsOfNominatim } from '../vendors/nominatim.ts';
import { placeOfNominatim } from '../vendors/nominatim-place.ts';
import { fillUp } from './fill-up.ts';

const OSM_ID = /^osm:([NWR]\d{1,19})$/;

/** Nominatim's /lookup: address, hours, phone and names of a place with a known OSM id. */
export function nominatimDetails({ baseUrl, fetchJson }: Endpoint): Adapter<DetailsQuery, Place | null> {
  return {
    id: 'nominatim',
    credit: NOMINATIM_CREDIT,
    covers: ({ place }) => OSM_ID.test(place.providerId ?? ''),
    async ask({ place, locale }, signal) {
      const url = nominatimUrl(baseUrl, 'lookup', locale);
      url.searchParams.set('osm_ids', OSM_ID.exec(place.providerId ?? '')?.[1] ?? '');
      url.searchParams.set('extratags', '1');
      const { body } = await fetchJson({ url }, signal);
      const rows = rowsOfNominatim(body);
      if (!rows) throw new ProviderFailure('malformed');
      const found = rows.flatMap((row) => placeOfNominatim(row) ?? []);
      if (found.length === 0 && rows.length > 0) throw new ProviderFailure('malformed');
      return { value: fillUp(place, found) };
    },
  };
}
