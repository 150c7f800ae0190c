import type L from 'leaflet';
import { nameIn } from '../../../lib/domain/name-for.ts';
import { nearLng } from '../../../lib/geo/lng-lat.ts';
import { type Locale, languageIn } from '../../../lib/i18n/index.ts';
import type { LabelPaint, LabelPainter, LabelStyle } from './label-painter.ts';

/**
 * lng, lat, first zoom, sort (c city, d district, a airport, l landmark, w lake, r river, p province), name, English name if
 * different, and of a river its slope and the last zoom.
 */
export type PlaceRow = [number, number, number, Sort, string, string?, number?, number?];

type Sort = 'c' | 'd' | 'a' | 'l' | 'w' | 'r' | 'p';

interface Where {
  zoom: number;
  locale: Locale;
  paint: LabelPaint;
  bounds: L.LatLngBounds;
  toCanvas(at: L.LatLngTuple): L.Point;
}

/** A world city's name grows with the map; from here on it is written over its area like a district's. */
const TOWN_ZOOM = 11;

/** From here on a province is wider than the screen. */
const PROVINCES_TO = 8;
/** Closer than this a generalised river, up to 4 km off, would be drawn beside its own bridges and sights. */
export const RIVERS_TO = 9;
/** Pixels between two names of one river. */
const RIVER_EVERY = 360;
/**
 * The names that matter most come first; where two meet, the later one gives way. A city that has only just come into view
 * gives way to water: it has the next zoom as well.
 */
const ORDER: readonly ((sort: Sort, rank: number) => boolean)[] = [
  (sort, rank) => sort === 'c' && rank > 0,
  (sort) => sort === 'w' || sort === 'r',
  (sort, rank) => sort === 'c' && rank === 0,
  (sort) => sort === 'd' || sort === 'a' || sort === 'l' || sort === 'p',
];

/** Names of cities, water, provinces, districts, airports and landmarks; the rows of each come most important first. */
export function putPlaces(painter: LabelPainter, rows: PlaceRow[], where: Where): void {
  for (const isTheirTurn of ORDER) putSorts(painter, rows, isTheirTurn, where);
}

function putSorts(
  painter: LabelPainter,
  rows: PlaceRow[],
  isTheirTurn: (sort: Sort, rank: number) => boolean,
  { zoom, locale, paint, bounds, toCanvas }: Where,
): void {
  const middle = bounds.getCenter().lng;
  const along = new Map<string, L.Point[]>();
  for (const [lng, lat, from, sort, name, nameEn, slope, upTo = Infinity] of rows) {
    if (from > zoom) return;
    if (zoom > upTo) continue;
    if (!isTheirTurn(sort, zoom - from) || !bounds.contains([lat, nearLng(lng, middle)])) continue;
    // A single point represents a whole city; close up, only its parts say where one is.
    if (sort === 'c' && zoom > 13) continue;
    if ((sort === 'p' && zoom >= PROVINCES_TO) || (sort === 'r' && zoom > RIVERS_TO)) continue;
    const text = nameIn({ name, nameEn }, locale);
    const style = styleOf(sort, zoom - from, zoom, paint);
    // Han characters have no italics.
    const isItalic = (sort === 'r' || sort === 'w') && !languageIn(locale).readsHan;
    const at = toCanvas([lat, lng]);
    if (slope === undefined) {
      painter.put(text, at, { ...style, isItalic });
      continue;
    }
    const others = along.get(name) ?? [];
    if (others.some((other) => other.distanceTo(at) < RIVER_EVERY)) continue;
    if (painter.put(text, at, { ...style, isItalic, along: slope })) along.set(name, [...others, at]);
  }
}

function styleOf(sort: Sort, rank: number, zoom: number, paint: LabelPaint): LabelStyle {
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
    case 'w':
    case 'r':
      return { size: Math.min(13, 11 + rank), weight: 500, color: paint.water, anchor: 'middle', room: 4 };
    case 'p':
      return { size: 12, weight: 400, color: paint.muted, anchor: 'middle', room: 8 };
    case 'a':
    case 'l':
      return { size: 11, weight: 400, color: paint.muted, anchor: 'beside', room: 8 };
    default:
      return sort satisfies never;
  }
}
