import type { LngLat } from '../../geo/lng-lat.ts';
import { parseCoordinate } from '../../geo/parse-coordinate.ts';
import { isRecord } from './json-schema.ts';

const LNG = ['lng', 'lon', 'long', 'longitude', 'x', '经度'];
const LAT = ['lat', 'latitude', 'y', '纬度'];
const INNER = [
  'point',
  'location',
  'coordinates',
  'coordinate',
  'coords',
  'latlng',
  'lnglat',
  'position',
  'center',
  'geometry',
  'at',
];

const MAX_TEXT = 200;

/** A number, also as text. */
const numeric = (value: unknown): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^\s*[-+]?\d+(\.\d+)?\s*$/.test(value)
      ? Number(value)
      : undefined;

/** A point in any spelling that can be only one: other names, text, GeoJSON, a pair or axes in an order that only fits one way. */
export function pointOf(value: unknown): LngLat | undefined {
  if (typeof value === 'string') return value.length > MAX_TEXT ? undefined : parseCoordinate(value)?.point;
  if (Array.isArray(value))
    return value.length >= 2 && value.length <= 3 ? pairOf(numeric(value[0]), numeric(value[1])) : undefined;
  if (!isRecord(value)) return undefined;
  const named = new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
  const axis = (names: string[]) => numeric(names.map((name) => named.get(name)).find((each) => each !== undefined));
  const [lng, lat] = [axis(LNG), axis(LAT)];
  if (lng !== undefined && lat !== undefined)
    return isPoint(lng, lat) ? { lng, lat } : isPoint(lat, lng) ? { lng: lat, lat: lng } : undefined;
  const inner = INNER.map((name) => named.get(name)).find((each) => each !== undefined);
  if (String(named.get('type')).toLowerCase() === 'point' && Array.isArray(inner)) {
    const [east, north] = inner.map(numeric);
    return east !== undefined && north !== undefined && isPoint(east, north) ? { lng: east, lat: north } : undefined;
  }
  return inner === undefined ? undefined : pointOf(inner);
}

/** Two bare numbers are a point only where one of them can be no latitude. */
function pairOf(first: number | undefined, second: number | undefined): LngLat | undefined {
  if (first === undefined || second === undefined) return undefined;
  const [isLngFirst, isLatFirst] = [isPoint(first, second), isPoint(second, first)];
  if (isLngFirst === isLatFirst) return undefined;
  return isLngFirst ? { lng: first, lat: second } : { lng: second, lat: first };
}

const isPoint = (lng: number, lat: number) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

const SIDES = [
  ['west', 'min_lng', 'minlng', 'min_lon', 'minlon', 'left', 'xmin', 'minx', 'w'],
  ['south', 'min_lat', 'minlat', 'bottom', 'ymin', 'miny', 's'],
  ['east', 'max_lng', 'maxlng', 'max_lon', 'maxlon', 'right', 'xmax', 'maxx', 'e'],
  ['north', 'max_lat', 'maxlat', 'top', 'ymax', 'maxy', 'n'],
];

/** A box as [west, south, east, north], from text, named sides or corners; latitudes first only where nothing else fits. */
export function boxOf(value: unknown): [number, number, number, number] | undefined {
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) return undefined;
    const parts = value
      .replace(/[[\]()]/g, ' ')
      .trim()
      .split(/[\s,，;]+/);
    return parts.length === 4 ? boxOf(parts) : undefined;
  }
  if (isRecord(value)) {
    const named = new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
    const sides = SIDES.map((names) => names.map((name) => named.get(name)).find((each) => each !== undefined));
    if (sides.every((side) => side !== undefined)) return boxOf(sides);
    const corner = (...names: string[]) =>
      pointOf(names.map((name) => named.get(name)).find((each) => each !== undefined));
    const [low, high] = [corner('southwest', 'sw', 'south_west'), corner('northeast', 'ne', 'north_east')];
    return low && high ? [low.lng, low.lat, high.lng, high.lat] : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const [a, b, c, d] = (
    value.length === 2 && value.every(Array.isArray) ? value.flat() : value.length === 4 ? value : []
  ).map(numeric);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (isPoint(a, b) && isPoint(c, d)) return [a, b, c, d];
  return isPoint(b, a) && isPoint(d, c) ? [b, a, d, c] : undefined;
}
