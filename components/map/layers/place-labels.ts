import type L from 'leaflet';
import { nameIn } from '../../../lib/domain/name-for.ts';
import { nearLng } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import type { LabelPaint, LabelPainter, LabelStyle } from './label-painter.ts';

/** lng, lat, first zoom, sort (c city, d district, a airport, l landmark), name, English name if different. */
export type PlaceRow = [number, number, number, 'c' | 'd' | 'a' | 'l', string, string?];

interface Where {
  zoom: number;
  locale: Locale;
  paint: LabelPaint;
  bounds: L.LatLngBounds;
  toCanvas(at: L.LatLngTuple): L.Point;
}

/** A world city's name grows with the map; from here on it is written over its area like a district's. */
const TOWN_ZOOM = 11;

/** Names of cities, districts, airports and landmarks; the rows come most important first. */
export function putPlaces(
  painter: LabelPainter,
  rows: PlaceRow[],
  { zoom, locale, paint, bounds, toCanvas }: Where,
): void {
  const middle = bounds.getCenter().lng;
  for (const [lng, lat, from, sort, name, nameEn] of rows) {
    if (from > zoom) return;
    if (!bounds.contains([lat, nearLng(lng, middle)])) continue;
    // A single point represents a whole city; close up, only its parts say where one is.
    if (sort === 'c' && zoom > 13) continue;
    painter.put(nameIn({ name, nameEn }, locale), toCanvas([lat, lng]), styleOf(sort, zoom - from, zoom, paint));
  }
}

function styleOf(sort: PlaceRow[3], rank: number, zoom: number, paint: LabelPaint): LabelStyle {
  switch (sort) {
    case 'c':
      return {
        size: Math.min(15, 11 + rank),
        weight: rank >= 2 ? 600 : 500,
        color: paint.text,
        anchor: zoom >= TOWN_ZOOM ? 'middle' : 'beside',
        room: 8,
      };
    case 'd':
      return { size: zoom >= TOWN_ZOOM ? 13 : 11, weight: 500, color: paint.muted, anchor: 'middle', room: 10 };
    case 'a':
    case 'l':
      return { size: 11, weight: 400, color: paint.muted, anchor: 'beside', room: 8 };
    default:
      return sort satisfies never;
  }
}
