import { boxOfArea } from '../../domain/box-of-area.ts';
import type { SearchArea } from '../../domain/ports.ts';
import { centerOf, isInside } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import { distanceToPathM } from '../../geo/distance-to-path.ts';
import { isInRings } from '../../geo/is-in-rings.ts';
import type { LngLat } from '../../geo/lng-lat.ts';

/** Whether the point lies in the area; borders count as inside. */
export function isInArea(point: LngLat, area: SearchArea): boolean {
  switch (area.kind) {
    case 'around':
      return distanceM(area.center, point) <= area.radiusM * 1.01;
    case 'bbox':
      return isInside(point, area.bbox);
    case 'polygon':
      return isInRings(point, area.rings);
    case 'along':
      return distanceToPathM(point, area.path) <= area.distanceM * 1.01;
    default:
      return area satisfies never;
  }
}

/** A point from which to measure distances and to bias a search. */
export function centerOfArea(area: SearchArea): LngLat | undefined {
  switch (area.kind) {
    case 'around':
      return area.center;
    case 'along':
      return area.path[Math.floor(area.path.length / 2)];
    default: {
      const box = boxOfArea(area);
      return box ? centerOf(box) : undefined;
    }
  }
}

/** An area wider than this is a region or a country rather than a neighbourhood. */
const WIDE_M = 120_000;

/** Whether the area is so wide that a map service cannot list everything in it, only the best known. */
export function isWide(area: SearchArea): boolean {
  const box = area.kind === 'along' ? null : boxOfArea(area);
  if (!box) return false;
  const [west, south, east, north] = box;
  return distanceM({ lng: west, lat: south }, { lng: east, lat: north }) > WIDE_M;
}
