import { circleRing } from '../../../lib/geo/circle-ring.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { destination } from '../../../lib/geo/great-circle.ts';
import { type LngLat, nearLng, rounded, wrapLng } from '../../../lib/geo/lng-lat.ts';
import { unwrapped } from '../../../lib/geo/unwrapped.ts';
import type { Layer } from '../../../lib/map/state.ts';

export const DRAFT_KINDS = ['polygon', 'rectangle', 'circle', 'line', 'point'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/**
 * A shape while it is drawn or edited. Its longitudes are continuous, as Leaflet's are.
 * points: the corners of a polygon or line; two opposite corners of a rectangle; a circle's centre and a point on its
 * edge; the point itself.
 */
export interface Draft {
  kind: DraftKind;
  points: readonly LngLat[];
}

/** How many points a shape needs, and how many it may have. */
export const POINTS: Record<DraftKind, { least: number; most: number }> = {
  polygon: { least: 3, most: 500 },
  line: { least: 2, most: 500 },
  rectangle: { least: 2, most: 2 },
  circle: { least: 2, most: 2 },
  point: { least: 1, most: 1 },
};

export const isWhole = ({ kind, points }: Draft): boolean => points.length >= POINTS[kind].least;

/** What there is to see of a draft: a ring, a path or a point, open and continuous; empty before there is anything. */
export function outlineOf({ kind, points }: Draft): { isClosed: boolean; path: LngLat[] } {
  const [first, second] = points;
  if (!first || !second) return { isClosed: false, path: [...points] };
  switch (kind) {
    case 'rectangle':
      return { isClosed: true, path: rectangleRing(first, second) };
    case 'circle': {
      const ring = circleRing(first, distanceM(first, second));
      return { isClosed: true, path: ring.map(({ lng, lat }) => ({ lng: nearLng(lng, first.lng), lat })) };
    }
    case 'polygon':
      return { isClosed: points.length > 2, path: [...points] };
    case 'line':
    case 'point':
      return { isClosed: false, path: [...points] };
    default:
      return kind satisfies never;
  }
}

/** The corners from the first one: along its parallel, round to the opposite one and back. */
function rectangleRing(a: LngLat, b: LngLat): LngLat[] {
  return [a, { lng: b.lng, lat: a.lat }, b, { lng: a.lng, lat: b.lat }];
}

/** The points that can be taken hold of; of a rectangle all four corners. */
export function gripsOf(draft: Draft): readonly LngLat[] {
  const [a, b] = draft.points;
  return draft.kind === 'rectangle' && a && b ? rectangleRing(a, b) : draft.points;
}

/** The points after grip `index` went to `to`: the centre of a circle takes the circle along. */
export function withGripAt({ kind, points }: Draft, index: number, to: LngLat): LngLat[] {
  const [a, b] = points;
  if (kind === 'circle' && index === 0 && a) return shifted(points, to.lng - a.lng, to.lat - a.lat);
  if (kind !== 'rectangle' || !a || !b) return points.map((point, at) => (at === index ? to : point));
  // The corners keep their numbers.
  const [first, second] = [
    { lng: index === 0 || index === 3 ? to.lng : a.lng, lat: index < 2 ? to.lat : a.lat },
    { lng: index === 1 || index === 2 ? to.lng : b.lng, lat: index >= 2 ? to.lat : b.lat },
  ];
  return [first, second];
}

export function shifted(points: readonly LngLat[], byLng: number, byLat: number): LngLat[] {
  return points.map(({ lng, lat }) => ({ lng: lng + byLng, lat: Math.max(-85, Math.min(85, lat + byLat)) }));
}

/** The input of map_draw for a whole draft. */
export function inputOf({ kind, points }: Draft, replaces: string | null): object {
  const placed = points.map((point) => ({ point: rounded({ lng: wrapLng(point.lng), lat: point.lat }, 6) }));
  const [first, second] = points;
  const more = replaces === null ? {} : { replaces };
  if (kind === 'point') return { shape: kind, center: placed[0], ...more };
  if (kind === 'circle' && first && second) {
    return { shape: kind, center: placed[0], radius_m: Math.max(1, Math.round(distanceM(first, second))), ...more };
  }
  return { shape: kind, points: placed, ...more };
}

/** What is drawn as a draft to edit; null if it was not made of points that can be moved one by one. */
export function draftOf(layer: Layer): Draft | null {
  switch (layer.kind) {
    case 'marker':
      return layer.icon === 'point' ? { kind: 'point', points: [layer.at] } : null;
    case 'path':
      return layer.style === 'line' && layer.path.length <= POINTS.line.most
        ? { kind: 'line', points: unwrapped(layer.path) }
        : null;
    case 'area': {
      const { circle } = layer;
      if (circle) {
        const edge = destination(circle.center, 90, circle.radiusM);
        return { kind: 'circle', points: unwrapped([circle.center, edge]) };
      }
      const [ring = [], ...holes] = layer.rings;
      if (holes.length > 0 || ring.length > POINTS.polygon.most) return null;
      const open = unwrapped(ring);
      const [a, , b] = open;
      return a && b && isUpright(open) ? { kind: 'rectangle', points: [a, b] } : { kind: 'polygon', points: open };
    }
    case 'heat':
    case 'collection':
      return null;
    default:
      return layer satisfies never;
  }
}

/** Four corners along parallels and meridians. */
function isUpright(ring: readonly LngLat[]): boolean {
  const [a, b, c, d] = ring;
  if (!a || !b || !c || !d || ring.length !== 4) return false;
  const isAlong = (p: LngLat, q: LngLat) => p.lat === q.lat || p.lng === q.lng;
  return isAlong(a, b) && isAlong(b, c) && isAlong(c, d) && isAlong(d, a) && a.lat !== c.lat && a.lng !== c.lng;
}
