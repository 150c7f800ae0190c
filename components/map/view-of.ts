import type L from 'leaflet';
import type { MapView } from '../../lib/domain/map-view.ts';
import { rounded, wrapLng } from '../../lib/geo/lng-lat.ts';
import type { Padding } from './props.ts';

const latClamped = (lat: number) => Math.max(-90, Math.min(90, lat));

/** What the uncovered part of the map shows: centre, zoom and box, with longitudes within ±180. */
export function viewOf(map: L.Map, padding: Padding): MapView {
  const { x: width, y: height } = map.getSize();
  const left = Math.min(padding.left, width - 40);
  const top = Math.min(padding.top, height - 40);
  const right = Math.max(left + 40, width - padding.right);
  const bottom = Math.max(top + 40, height - padding.bottom);
  const northWest = map.containerPointToLatLng([left, top]);
  const southEast = map.containerPointToLatLng([right, bottom]);
  const center = map.containerPointToLatLng([(left + right) / 2, (top + bottom) / 2]);
  const isWholeWorld = southEast.lng - northWest.lng >= 360;
  return {
    center: rounded({ lng: wrapLng(center.lng), lat: latClamped(center.lat) }, 5),
    zoom: map.getZoom(),
    bbox: [
      isWholeWorld ? -180 : rounded({ lng: wrapLng(northWest.lng), lat: 0 }, 5).lng,
      rounded({ lng: 0, lat: latClamped(southEast.lat) }, 5).lat,
      isWholeWorld ? 180 : rounded({ lng: wrapLng(southEast.lng), lat: 0 }, 5).lng,
      rounded({ lng: 0, lat: latClamped(northWest.lat) }, 5).lat,
    ],
  };
}
