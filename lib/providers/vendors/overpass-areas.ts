import type { SearchArea } from '../../domain/ports.ts';
import { splitAtAntimeridian } from '../../geo/bbox.ts';
import { cutLine } from '../../geo/cut-at-antimeridian.ts';
import { cutRings } from '../../geo/cut-rings.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { unwrapped } from '../../geo/unwrapped.ts';

/** The public servers reject a query with more vertices than this. */
const MAX_VERTICES = 100;

/** The area as filters. Overpass cannot handle shapes across the antimeridian: they are cut in two. */
export function areaFilters(area: SearchArea): string[] {
  switch (area.kind) {
    case 'around':
      return [`(around:${Math.round(area.radiusM)},${pair(area.center)})`];
    case 'bbox':
      return splitAtAntimeridian(area.bbox).map(
        ([west, south, east, north]) =>
          `(${[south, west, north, east].map((value) => Number(value.toFixed(5))).join(',')})`,
      );
    case 'polygon':
      return area.rings
        .slice(0, 5)
        .flatMap((ring) => (isCrossing(ring) ? cutRings([ring]).flatMap(([outer]) => (outer ? [outer] : [])) : [ring]))
        .map((ring) => {
          const points = thinned(ring).map((point) => pair(point, ' '));
          return `(poly:"${points.join(' ')}")`;
        });
    case 'along':
      return (isCrossing(area.path) ? cutLine(area.path) : [area.path]).map((path) => {
        const points = thinned(path).map((point) => pair(point));
        return `(around:${Math.round(area.distanceM)},${points.join(',')})`;
      });
    default:
      return area satisfies never;
  }
}

const isCrossing = (path: readonly LngLat[]) => unwrapped(path).some(({ lng }) => Math.abs(lng) > 180);

const pair = ({ lng, lat }: LngLat, separator = ',') => `${lat.toFixed(5)}${separator}${lng.toFixed(5)}`;

/** Evenly thinned; both ends are kept. */
function thinned(points: readonly LngLat[]): LngLat[] {
  if (points.length <= MAX_VERTICES) return [...points];
  return Array.from({ length: MAX_VERTICES }, (_, index) => {
    const point = points[Math.round((index * (points.length - 1)) / (MAX_VERTICES - 1))];
    return point ?? { lng: 0, lat: 0 };
  });
}
