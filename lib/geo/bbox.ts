import { type BBox, type LngLat, wrapLng } from './lng-lat.ts';

/** Metres per degree of latitude, on the sphere that distanceM uses. */
const METERS_PER_DEGREE = 111_195.08;

/**
 * The smallest box around the points, across the antimeridian where that is smaller (west > east); null for no points.
 * It leaves out the widest stretch of longitudes without a point; if two are equally wide, the box does not cross.
 */
export function bboxOf(points: readonly LngLat[]): BBox | null {
  if (points.length === 0) return null;
  const lngs = points.map(({ lng }) => (Math.abs(lng) <= 180 ? lng : wrapLng(lng))).sort((a, b) => a - b);
  let [west, east] = [lngs[0] ?? 0, lngs.at(-1) ?? 0];
  let widest = west + 360 - east;
  for (let i = 1; i < lngs.length; i++) {
    const [before = 0, after = 0] = [lngs[i - 1], lngs[i]];
    if (after - before <= widest) continue;
    widest = after - before;
    [west, east] = [after, before];
  }
  let [south, north] = [90, -90];
  for (const { lat } of points) [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  if (west > east) return [west === 180 ? -180 : west, south, east === -180 ? 180 : east, north];
  return [west, south, east, north];
}

/** Degrees of longitude from the western to the eastern edge, 0–360. */
export function widthOf([west, , east]: BBox): number {
  return east >= west ? east - west : east - west + 360;
}

export function centerOf(box: BBox): LngLat {
  return { lng: wrapLng(box[0] + widthOf(box) / 2), lat: (box[1] + box[3]) / 2 };
}

/** Whether the point lies inside; handles boxes that cross the antimeridian. */
export function isInside({ lng, lat }: LngLat, [west, south, east, north]: BBox): boolean {
  const lngInside = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  // ±180° are the same meridian.
  const isOnSeam = Math.abs(lng) === 180 && (west > east || Math.abs(west) === 180 || Math.abs(east) === 180);
  return (lngInside || isOnSeam) && lat >= south && lat <= north;
}

/** The box around the circle of radiusM metres about center; it spans all longitudes when it contains a pole. */
export function bboxAround(center: LngLat, radiusM: number): BBox {
  return grownBy([center.lng, center.lat, center.lng, center.lat], radiusM);
}

/** The box grown by radiusM metres on every side. */
export function grownBy(box: BBox, radiusM: number): BBox {
  const reach = radiusM / METERS_PER_DEGREE;
  const [south, north] = [Math.max(-90, box[1] - reach), Math.min(90, box[3] + reach)];
  const farthest = Math.max(Math.abs(box[1]), Math.abs(box[3]));
  const sine = Math.sin((reach * Math.PI) / 180) / Math.cos((farthest * Math.PI) / 180);
  // A circle is widest not at the latitude of its centre but nearer the pole.
  const side = farthest + reach >= 90 || sine >= 1 ? 180 : (Math.asin(sine) * 180) / Math.PI;
  if (widthOf(box) + 2 * side >= 360) return [-180, south, 180, north];
  return [wrapLng(box[0] - side), south, eastOf(box[2] + side), north];
}

/** An eastern edge at ±180° is 180, so that the box does not cross. */
function eastOf(lng: number): number {
  const wrapped = wrapLng(lng);
  return wrapped === -180 ? 180 : wrapped;
}

/** A box that crosses the antimeridian, as two that do not. */
export function splitAtAntimeridian(box: BBox): BBox[] {
  const [west, south, east, north] = box;
  if (west <= east) return [box];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

/** The same box for those who know none that crosses the antimeridian: around the whole Earth. */
export function uncrossed([west, south, east, north]: BBox): BBox {
  return west <= east ? [west, south, east, north] : [-180, south, 180, north];
}
