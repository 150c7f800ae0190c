import { pointsAlong } from './along.ts';
import { centroidOf } from './centroid-of.ts';
import type { LngLat } from './lng-lat.ts';
import { unwrapped } from './unwrapped.ts';
import { crossingsOf, widestAt } from './widest-at.ts';

/** Moved by whole turns to be as near as possible to a longitude. */
export const shiftNear = (points: readonly LngLat[], near: number, of: number) => {
  const by = 360 * Math.round((of - near) / 360);
  return by === 0 ? [...points] : points.map(({ lng, lat }) => ({ lng: lng - by, lat }));
};

export const middleLng = (points: readonly LngLat[]) =>
  points.reduce((sum, { lng }) => sum + lng, 0) / (points.length || 1);

export function pointInside(polygons: readonly LngLat[][][]): LngLat | undefined {
  const [first] = polygons;
  if (!first?.[0]?.length) return undefined;
  const near = middleLng(unwrapped(first[0]));
  const all = polygons.map((rings) =>
    rings.map((ring) => {
      const points = unwrapped(ring);
      return shiftNear(points, near, middleLng(points));
    }),
  );
  const weighed = all.map((rings) => ({ rings, ...centroidOf(rings) })).toSorted((a, b) => b.area - a.area);
  const total = weighed.reduce((sum, { area }) => sum + area, 0);
  const [largest] = weighed;
  if (!largest || total <= 0) return middleOfLines(all.flat());
  const mean = weighed.reduce(
    (sum, { area, at }) => ({ lng: sum.lng + (at.lng * area) / total, lat: sum.lat + (at.lat * area) / total }),
    { lng: 0, lat: 0 },
  );
  const isInside = (at: LngLat) =>
    weighed.some(({ rings }) => crossingsOf(rings, at.lat).filter((lng) => lng > at.lng).length % 2 === 1);
  if (isInside(mean)) return mean;
  return isInside(largest.at) ? largest.at : widestAt(largest.rings, largest.at.lat);
}

export function middleOfLines(lines: readonly LngLat[][]): LngLat | undefined {
  const extent = (line: readonly LngLat[]) =>
    line.reduce(
      (sum, at, i) => sum + Math.hypot(at.lng - (line[i - 1] ?? at).lng, at.lat - (line[i - 1] ?? at).lat),
      0,
    );
  const [longest] = lines.map(unwrapped).toSorted((a, b) => extent(b) - extent(a));
  return longest && pointsAlong(longest, [0.5])[0];
}
