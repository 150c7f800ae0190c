import type { SearchArea } from '../../domain/ports.ts';
import { bboxAround, bboxOf, centerOf, grownBy, isInside } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import { type BBox, type LngLat, nearLng } from '../../geo/lng-lat.ts';
import { middleLngOf, unwrappedRings } from '../../geo/unwrapped.ts';

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

/** A point to measure distances from and to lean a search towards. */
export function middleOf(area: SearchArea): LngLat | undefined {
  switch (area.kind) {
    case 'around':
      return area.center;
    case 'along':
      return area.path[Math.floor(area.path.length / 2)];
    default: {
      const box = boxOf(area);
      return box ? centerOf(box) : undefined;
    }
  }
}

/** Wider than this an area is no neighbourhood: a region or a country. */
const WIDE_M = 120_000;

/** Whether the area is so wide that a map service cannot list what lies in it, only the best known. */
export function isWide(area: SearchArea): boolean {
  const box = area.kind === 'along' ? null : boxOf(area);
  if (!box) return false;
  const [west, south, east, north] = box;
  return distanceM({ lng: west, lat: south }, { lng: east, lat: north }) > WIDE_M;
}

/** The box around the area; null for an empty one. */
export function boxOf(area: SearchArea): BBox | null {
  switch (area.kind) {
    case 'around':
      return bboxAround(area.center, area.radiusM);
    case 'bbox':
      return area.bbox;
    case 'polygon':
      return bboxOf(area.rings.flat());
    case 'along': {
      const box = bboxOf(area.path);
      return box && grownBy(box, area.distanceM);
    }
    default:
      return area satisfies never;
  }
}

/** Even–odd rule, on the plane in which the rings are one shape. */
function isInRings({ lng, lat }: LngLat, rings: readonly (readonly LngLat[])[]): boolean {
  const shapes = unwrappedRings(rings);
  const near = { lng: nearLng(lng, middleLngOf(shapes.flat())), lat };
  return shapes.reduce((inside, ring) => (isInRing(near, ring) ? !inside : inside), false);
}

function isInRing({ lng, lat }: LngLat, ring: readonly LngLat[]): boolean {
  let inside = false;
  let last = ring[ring.length - 1];
  for (const point of ring) {
    if (last && point.lat > lat !== last.lat > lat) {
      const crossing = ((last.lng - point.lng) * (lat - point.lat)) / (last.lat - point.lat) + point.lng;
      if (lng < crossing) inside = !inside;
    }
    last = point;
  }
  return inside;
}

/** Metres from a point to the nearest piece of a path, on a plane around the point: within 1 % up to 50 km. */
export function distanceToPathM(point: LngLat, path: readonly LngLat[]): number {
  const metersPerDegree = 111_195;
  const scale = Math.cos((point.lat * Math.PI) / 180);
  // Each vertex goes on from the one before: a path on the far side of the globe does not run through the point.
  let before = point.lng;
  const flat = ({ lng, lat }: LngLat): [number, number] => {
    before = nearLng(lng, before);
    return [(before - point.lng) * scale * metersPerDegree, (lat - point.lat) * metersPerDegree];
  };
  let best = Number.POSITIVE_INFINITY;
  let last: [number, number] | undefined;
  for (const vertex of path) {
    const [x, y] = flat(vertex);
    best = Math.min(best, Math.hypot(x, y));
    if (last) {
      const [dx, dy] = [x - last[0], y - last[1]];
      const length2 = dx * dx + dy * dy;
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(last[0] * dx + last[1] * dy) / length2));
      best = Math.min(best, Math.hypot(last[0] + t * dx, last[1] + t * dy));
    }
    last = [x, y];
  }
  return best;
}
