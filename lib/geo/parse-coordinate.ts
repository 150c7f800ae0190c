import { coordinatesIn } from './coordinates/find-coordinates.ts';
import type { Datum } from './crs.ts';
import type { LngLat } from './lng-lat.ts';

export interface ParsedCoordinate {
  /** WGS-84. */
  point: LngLat;
  /** What the text left open and was assumed: the order, and the datum if none was named. */
  assumed: { order?: 'lat,lng' | 'lng,lat'; datum?: 'wgs84' };
  /** The datum of the text; `point` is already converted. */
  datum: Datum;
  /** WGS-84: the point in the other order, when nothing favours either. Ask the user. */
  other?: LngLat;
}

/**
 * The one coordinate in a text; null if there is none, more than one, or one out of range. coordinatesIn applies the
 * same grammar within a sentence:
 *
 * - Decimal degrees: two numbers with a fraction ("39.9042, 116.4074"); one is enough if a comma or semicolon separates
 *   them ("40.7, -74"). Decimal commas need two figures or more: "48,8583; 2,2945". Within other words they count only
 *   with three decimals in one of them, a word that speaks of a place ("at", "坐标", "附近"), or another coordinate
 *   nearby; after a word for other numbers ("version", "评分", "¥") they do not count.
 * - Whole numbers only with a degree sign, a side or a label: "39N 116E", "北纬39 东经116", "lat 39 lng 116". "10001",
 *   "24/7", "5 6", "2026-11-30" and "10:30" are not coordinates.
 * - Degrees, minutes and seconds, with signs (° º ˚ ′ ″ ' "), words (度分秒), colons or spaces; the sides N S E W or 北纬 …
 *   before or after. Without sides only with degree signs, or as six figures alone.
 * - Formats: WKT POINT(lng lat), GeoJSON, {"lat":…,"lng":…}, ISO 6709, and links to maps (geo:, Google, Apple,
 *   OpenStreetMap, Bing, Amap, Baidu, Tencent, Yandex …) in the order and the datum of the site. Full Plus Codes
 *   ("8FVC9G8F+6X").
 * - A datum named with it ("高德坐标", "BD-09") is converted.
 *
 * Not read: UTM, MGRS, short Plus Codes, what3words.
 */
export function parseCoordinate(text: string): ParsedCoordinate | null {
  const [only, ...others] = coordinatesIn(text);
  if (!only || others.length > 0) return null;
  const { point, assumedOrder, datum, isDatumAssumed, other } = only;
  return {
    point,
    assumed: { ...(assumedOrder && { order: assumedOrder }), ...(isDatumAssumed && { datum: 'wgs84' }) },
    datum,
    ...(other && { other }),
  };
}
