import { REGION } from '../../domain/source.ts';
import { isInside } from '../../geo/bbox.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { Streets } from '../../region/streets/streets.ts';
import type { Adapter } from '../adapter.ts';
import type { Endpoint } from '../fetch-json.ts';
import { VALHALLA_CREDIT } from '../vendors/valhalla.ts';
import { regionEndpoint } from './region-endpoint.ts';

/** An adapter of Valhalla, asked for what lies inside the region; its answers bear the region's name and date. */
export function fromRegion<Query, Value>(
  streets: Streets,
  adapterOf: (endpoint: Endpoint) => Adapter<Query, Value>,
  pointsOf: (query: Query) => LngLat[],
): Adapter<Query, Value> {
  const adapter = adapterOf(regionEndpoint(streets));
  return {
    ...adapter,
    id: REGION,
    credit: VALHALLA_CREDIT,
    covers(query) {
      const region = streets.region();
      if (!region || adapter.covers?.(query) === false) return false;
      return pointsOf(query).every((point) => isInside(point, region.bbox));
    },
    async ask(query, signal) {
      const region = streets.region();
      const answer = await adapter.ask(query, signal);
      if (!region) return answer;
      const { name, source } = region;
      return {
        ...answer,
        credit: { ...VALHALLA_CREDIT, name },
        ...(source.timestamp !== undefined && { dataTime: source.timestamp }),
      };
    },
  };
}
