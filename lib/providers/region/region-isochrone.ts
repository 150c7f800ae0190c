import type { IsochroneQuery } from '../../domain/ports.ts';
import { isInside } from '../../geo/bbox.ts';
import type { BBox } from '../../geo/lng-lat.ts';
import type { Streets } from '../../region/streets/streets.ts';
import type { Adapter } from '../adapter.ts';
import { type IsochronesFound, valhallaIsochrone } from '../isochrone/valhalla.ts';
import { fromRegion } from './from-region.ts';

/** Nearer to the region's edge than this, an area ends where the data end, not where one gets to. */
const EDGE_DEGREES = 0.003;

/** The areas reached, and whether the region's edge cuts them off. */
export function regionIsochrone(streets: Streets): Adapter<IsochroneQuery, IsochronesFound> {
  const adapter = fromRegion(streets, valhallaIsochrone, ({ from }) => [from]);
  return {
    ...adapter,
    async ask(query, signal) {
      const answer = await adapter.ask(query, signal);
      const box = streets.region()?.bbox;
      const inner = box && shrunk(box);
      const value = answer.value.map((area) =>
        inner && area.rings.some((ring) => ring.some((point) => !isInside(point, inner)))
          ? { ...area, isCut: true }
          : area,
      );
      const isCut = value.some((area) => area.isCut);
      return { ...answer, value, ...(isCut && { degraded: [...(answer.degraded ?? []), 'region_edge'] }) };
    },
  };
}

const shrunk = ([west, south, east, north]: BBox): BBox => [
  west + EDGE_DEGREES,
  south + EDGE_DEGREES,
  east - EDGE_DEGREES,
  north - EDGE_DEGREES,
];
