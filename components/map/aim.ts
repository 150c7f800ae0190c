import L from 'leaflet';
import { centerOf, widthOf } from '../../lib/geo/bbox.ts';
import { type BBox, nearLng } from '../../lib/geo/lng-lat.ts';
import { isPoint } from '../../lib/map/framing.ts';
import { freeBounds, withRoom } from './free-area.ts';
import type { HomeView } from './home.ts';
import { MAX_ZOOM } from './map-options.ts';
import type { Padding } from './props.ts';

/** A single point says nothing about zoom: the current one is kept if it is in this range and the point not far away. */
const KEPT_ZOOM = { from: 9, to: 16, otherwise: 11 };
const CLOSEST_FIT = 16;

export interface Aim {
  center: L.LatLng;
  zoom: number;
}

/**
 * Centre and zoom that show the box in the uncovered part of the map, in the copy of the world nearest to what it shows
 * now: longitudes of the centre may lie outside [-180, 180].
 */
export function aimAtBox(map: L.Map, box: BBox, covered: Padding): Aim {
  const [, south, , north] = box;
  const half = widthOf(box) / 2;
  const middle = nearLng(centerOf(box).lng, map.getCenter().lng);
  const bounds = L.latLngBounds([south, middle - half], [north, middle + half]);
  if (isPoint(box)) return aimAtPoint(map, bounds.getCenter(), pointZoom(map, bounds.getCenter()), covered);
  const edges = withRoom(map, covered);
  return aim(map, zoomFor(map, bounds, edges), edges, (zoom) =>
    map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom)).divideBy(2),
  );
}

/** The start view; where little is uncovered, so much farther or to the side that its city is seen. */
export function aimAtHome(map: L.Map, { center, zoom, city }: HomeView, covered: Padding): Aim {
  if (!city) return aimAtPoint(map, L.latLng(center), zoom, covered);
  const edges = withRoom(map, covered);
  const free = freeBounds(map, edges).getSize();
  const apart = map.project(L.latLng(city), zoom).subtract(map.project(L.latLng(center), zoom));
  const isSeen = Math.abs(apart.x) <= free.x / 2 && Math.abs(apart.y) <= free.y / 2;
  if (isSeen) return aimAtPoint(map, L.latLng(center), zoom, edges);
  const both = L.latLngBounds([center, city]);
  const nearest = Math.min(zoom, zoomFor(map, both, edges));
  return aim(map, nearest, edges, (clamped) =>
    map
      .project(L.latLng(center), clamped)
      .add(map.project(L.latLng(city), clamped))
      .divideBy(2),
  );
}

/** Puts a point in the middle of the uncovered part. */
export function aimAtPoint(map: L.Map, at: L.LatLng, zoom: number, covered: Padding): Aim {
  return aim(map, zoom, covered, (clamped) => map.project([at.lat, nearLng(at.lng, map.getCenter().lng)], clamped));
}

function aim(map: L.Map, zoom: number, edges: Padding, middleAt: (zoom: number) => L.Point): Aim {
  const clamped = Math.max(map.getMinZoom(), Math.min(MAX_ZOOM, zoom));
  const shift = map.getSize().divideBy(2).subtract(freeBounds(map, edges).getCenter());
  return { center: map.unproject(middleAt(clamped).add(shift), clamped), zoom: clamped };
}

function pointZoom(map: L.Map, at: L.LatLng): number {
  // Fractional while the map flies.
  const zoom = Math.round(map.getZoom());
  const isNear = map.getBounds().pad(1).contains(at);
  return isNear && zoom >= KEPT_ZOOM.from && zoom <= KEPT_ZOOM.to ? zoom : KEPT_ZOOM.otherwise;
}

function zoomFor(map: L.Map, bounds: L.LatLngBounds, edges: Padding): number {
  const covered = map.getSize().subtract(freeBounds(map, edges).getSize());
  return Math.min(CLOSEST_FIT, map.getBoundsZoom(bounds, false, covered));
}
