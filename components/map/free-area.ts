import L from 'leaflet';
import { centerOf, widthOf } from '../../lib/geo/bbox.ts';
import { type BBox, type LngLat, nearLng } from '../../lib/geo/lng-lat.ts';
import type { Padding } from './props.ts';

/** Pixels kept free around what is shown: a pin is above its point, a name below it. */
const ROOM: Padding = { left: 48, right: 48, top: 64, bottom: 48 };
/** Above a phone's sheet every pixel counts: no more than a pin and its name take. */
const TIGHT: Padding = { left: 40, right: 40, top: 44, bottom: 28 };
const LOW_PX = 340;
/**
 * The open legend counts as covering if this much of the width remains; on a phone it is closed before one looks at the
 * map.
 */
const LEAST_BESIDE_LEGEND_PX = 320;
/** A sheet may cover almost everything: at least this much of each side is treated as free. */
const LEAST_FREE_PX = 80;

/**
 * Pixels of the map that are covered: `padding` by what lies over it (bars, sheet), and at its own edges the column of
 * buttons, the open legend, the scale and the credits, as now laid out.
 */
export function coveredOf(map: L.Map, padding: Padding): Padding {
  const surface = map.getContainer().closest('.wt-map') ?? map.getContainer();
  const all = surface.getBoundingClientRect();
  const boxOf = (selector: string) => surface.querySelector(selector)?.getBoundingClientRect();
  const right = (selector: string) => all.right - (boxOf(selector)?.left ?? all.right);
  const bottom = (selector: string) => all.bottom - (boxOf(selector)?.top ?? all.bottom);
  const legend = right('.wt-legend');
  return {
    left: padding.left,
    top: padding.top,
    right: Math.max(
      padding.right,
      right('.wt-controls'),
      all.width - padding.left - legend < LEAST_BESIDE_LEGEND_PX ? 0 : legend,
    ),
    bottom: Math.max(padding.bottom, bottom('.wt-attribution'), bottom('.leaflet-control-scale')),
  };
}

export function withRoom(map: L.Map, covered: Padding): Padding {
  const room = map.getSize().y - covered.top - covered.bottom < LOW_PX ? TIGHT : ROOM;
  return {
    left: covered.left + room.left,
    right: covered.right + room.right,
    top: covered.top + room.top,
    bottom: covered.bottom + room.bottom,
  };
}

/** The rectangle of the map left free by the edges, in its own pixels. */
export function freeBounds(map: L.Map, edges: Padding): L.Bounds {
  const { x, y } = map.getSize();
  const [left, top] = [Math.min(edges.left, x - LEAST_FREE_PX), Math.min(edges.top, y - LEAST_FREE_PX)];
  return L.bounds(
    [left, top],
    [Math.max(left + LEAST_FREE_PX, x - edges.right), Math.max(top + LEAST_FREE_PX, y - edges.bottom)],
  );
}

/** Whether the whole box is now in the free area, with room around it. */
export function isBoxFree(map: L.Map, box: BBox, covered: Padding): boolean {
  const half = widthOf(box) / 2;
  const middle = nearLng(centerOf(box).lng, map.getCenter().lng);
  const free = freeBounds(map, withRoom(map, covered));
  return (
    free.contains(map.latLngToContainerPoint([box[1], middle - half])) &&
    free.contains(map.latLngToContainerPoint([box[3], middle + half]))
  );
}

export const isPointFree = (map: L.Map, { lng, lat }: LngLat, covered: Padding): boolean =>
  isBoxFree(map, [lng, lat, lng, lat], covered);
