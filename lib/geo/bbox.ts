import { destination } from './distance.ts';
import { type BBox, type LngLat, wrapLng } from './lng-lat.ts';

/** The smallest box around the points that does not cross the antimeridian; null for no points. */
export function bboxOf(points: readonly LngLat[]): BBox | null {
  const first = points[0];
  if (!first) return null;
  const box: BBox = [first.lng, first.lat, first.lng, first.lat];
  for (const { lng, lat } of points) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

export function centerOf([west, south, east, north]: BBox): LngLat {
  const width = east >= west ? east - west : east - west + 360;
  return { lng: wrapLng(west + width / 2), lat: (south + north) / 2 };
}

/** Whether the point lies inside; handles boxes that cross the antimeridian. */
export function isInside({ lng, lat }: LngLat, [west, south, east, north]: BBox): boolean {
  const lngInside = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return lngInside && lat >= south && lat <= north;
}

/** The box that holds the circle of radiusM metres around center. */
export function bboxAround(center: LngLat, radiusM: number): BBox {
  return [
    destination(center, 270, radiusM).lng,
    destination(center, 180, radiusM).lat,
    destination(center, 90, radiusM).lng,
    destination(center, 0, radiusM).lat,
  ];
}
