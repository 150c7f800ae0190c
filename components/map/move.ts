import L from 'leaflet';
import { centerOf, widthOf } from '../../lib/geo/bbox.ts';
import { type BBox, nearLng } from '../../lib/geo/lng-lat.ts';
import { MAX_ZOOM, MIN_ZOOM } from './home.ts';
import type { Padding } from './props.ts';

/** Free pixels around what is fitted: room for pins above their points and names beside them. */
const ROOM = { x: 48, y: 56 };
/** What the column of controls takes at the right edge beyond that room. */
const CONTROLS_PX = 32;
/** One point alone says nothing about a zoom: the present one is kept when it is in this range. */
const KEPT_ZOOM = { from: 9, to: 16, otherwise: 11 };

export interface Aim {
  center: L.LatLng;
  zoom: number;
}

/**
 * Centre and zoom that show the box in the uncovered part of the map, in the copy of the world that is nearest to what it
 * shows now: longitudes of the centre may leave [-180, 180].
 */
export function aimAtBox(map: L.Map, box: BBox, padding: Padding): Aim {
  const [, south, , north] = box;
  const half = widthOf(box) / 2;
  const middle = nearLng(centerOf(box).lng, map.getCenter().lng);
  const bounds = L.latLngBounds([south, middle - half], [north, middle + half]);
  const isPoint = 2 * half < 0.001 && north - south < 0.001;
  if (isPoint) return aimAtPoint(map, bounds.getCenter(), pointZoom(map), padding, bounds);
  const besideControls = { ...padding, right: padding.right + CONTROLS_PX };
  return aimAtPoint(map, bounds.getCenter(), zoomFor(map, bounds, besideControls), besideControls, bounds);
}

function pointZoom(map: L.Map): number {
  const zoom = map.getZoom();
  return zoom >= KEPT_ZOOM.from && zoom <= KEPT_ZOOM.to ? zoom : KEPT_ZOOM.otherwise;
}

function zoomFor(map: L.Map, bounds: L.LatLngBounds, padding: Padding): number {
  const covered = L.point(padding.left + padding.right + 2 * ROOM.x, padding.top + padding.bottom + 2 * ROOM.y);
  const { x, y } = map.getSize();
  // A sheet may cover almost all: then the fit is for a small strip, never for a negative size.
  const most = L.point(Math.min(covered.x, x - 80), Math.min(covered.y, y - 80));
  return Math.max(MIN_ZOOM, Math.min(16, map.getBoundsZoom(bounds, false, most)));
}

/** Puts a point in the middle of the uncovered part; of bounds, their middle on the screen. */
export function aimAtPoint(map: L.Map, at: L.LatLng, zoom: number, padding: Padding, bounds?: L.LatLngBounds): Aim {
  const clamped = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom));
  const middle = bounds
    ? map.project(bounds.getSouthWest(), clamped).add(map.project(bounds.getNorthEast(), clamped)).divideBy(2)
    : map.project([at.lat, nearLng(at.lng, map.getCenter().lng)], clamped);
  const shift = L.point((padding.right - padding.left) / 2, (padding.bottom - padding.top) / 2);
  return { center: map.unproject(middle.add(shift), clamped), zoom: clamped };
}
