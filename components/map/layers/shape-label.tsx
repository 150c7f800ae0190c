import { createPortal } from 'react-dom';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { useAnchor } from './use-anchor.ts';

/** Below every marker: a label names what is under it. */
const LIFT = -1_000;

/** The name or size of a line or area, on its edge. The shape itself takes the pointer; the legend has the name. */
export function ShapeLabel({ at, text }: { at: LngLat; text: string }) {
  const anchor = useAnchor(at, LIFT);
  return createPortal(
    <span className="wt-shape-label" aria-hidden="true">
      <span>{text}</span>
    </span>,
    anchor,
  );
}

/** The northernmost point of a ring: a label there hides little of the area. */
export function topOfRing(ring: readonly LngLat[]): LngLat | undefined {
  return ring.reduce<LngLat | undefined>((top, at) => (top && top.lat >= at.lat ? top : at), undefined);
}

/** The middle of an unwrapped line by number of segments; of a straight one, half way. */
export function middleOfPath(path: readonly LngLat[]): LngLat | undefined {
  const [before, after] = [path[(path.length - 1) >> 1], path[path.length >> 1]];
  return before && after && { lng: (before.lng + after.lng) / 2, lat: (before.lat + after.lat) / 2 };
}
