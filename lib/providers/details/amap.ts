import type { Place } from '../../domain/place.ts';
import type { DetailsQuery } from '../../domain/ports.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Adapter } from '../adapter.ts';
import { AMAP_CREDIT, type Amap, amapBody } from '../vendors/amap.ts';
import { placeOfPoi, poisOf } from '../vendors/amap-place.ts';
import { amapPoint } from '../vendors/amap-points.ts';
import { fillUp, NEARBY_M } from './fill-up.ts';

/** AMap's details: address, phone, hours, rating; by its own id, else by name near the place. */
export function amapDetails(amap: Amap): Adapter<DetailsQuery, Place | null> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers: ({ place }) => isInMainlandChina(place.at),
    async ask({ place }, signal) {
      const id = /^amap:([A-Za-z0-9]+)$/.exec(place.providerId ?? '')?.[1];
      const body = id
        ? await amapBody(amap, '/v5/place/detail', { id, show_fields: 'business' }, signal)
        : await amapBody(
            amap,
            '/v5/place/around',
            {
              location: amapPoint(place.at),
              keywords: place.name.slice(0, 80),
              radius: String(NEARBY_M),
              sortrule: 'distance',
              show_fields: 'business',
            },
            signal,
          );
      const found = poisOf(body).flatMap((poi) => placeOfPoi(poi) ?? []);
      return { value: fillUp(place, found) };
    },
  };
}
