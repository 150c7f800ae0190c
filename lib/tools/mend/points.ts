import { isRecord } from '../../domain/is-record.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { parseCoordinate } from '../../geo/parse-coordinate.ts';
import { type AxisValue, parseAxisValue } from './axis-values.ts';
import { isPoint, offeredPair } from './offered-pair.ts';

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

/** Reports a change in a value's meaning; the text follows the name of its field. */
export type Tell = (change: string) => void;

const silent: Tell = () => undefined;

/**
 * A point in any spelling with only one reading: other names, text, GeoJSON, a pair or axes whose order fits only one
 * way. Text of the form "lat,lng" is read in that order if it can be.
 */
export function parsePoint(value: unknown, tell: Tell = silent): LngLat | undefined {
  if (typeof value === 'string') return writtenPoint(value, tell);
  if (Array.isArray(value))
    return value.length >= 2 && value.length <= 3
      ? parsePair(parseAxisValue(value[0]), parseAxisValue(value[1]))
      : undefined;
  if (!isRecord(value)) return undefined;
  const named = new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
  const axis = (names: string[]) =>
    parseAxisValue(names.map((name) => named.get(name)).find((each) => each !== undefined));
  const [lng, lat] = [axis(LNG), axis(LAT)];
  if (lng !== undefined && lat !== undefined) return namedPoint(lng, lat, tell);
  const inner = INNER.map((name) => named.get(name)).find((each) => each !== undefined);
  if (String(named.get('type')).toLowerCase() === 'point' && Array.isArray(inner)) {
    const [east, north] = inner.map(parseAxisValue);
    return east && north && isPoint(east.degrees, north.degrees)
      ? { lng: east.degrees, lat: north.degrees }
      : undefined;
  }
  return inner === undefined ? undefined : parsePoint(inner, tell);
}

function writtenPoint(text: string, tell: Tell): LngLat | undefined {
  const parsed = text.length > MAX_TEXT ? null : parseCoordinate(text);
  if (!parsed || parsed.other) return offeredPoint(text);
  if (parsed.datum !== 'wgs84') tell(`was converted from ${parsed.datum.toUpperCase()} to WGS-84`);
  return parsed.point;
}

/** "40,-74": models are asked for this order, so that only numbers out of range are taken the other way round. */
function offeredPoint(text: string): LngLat | undefined {
  const [first, second] = offeredPair(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (isPoint(second, first)) return { lng: second, lat: first };
  return isPoint(first, second) ? { lng: first, lat: second } : undefined;
}

/** Axes under their names; swapped if letters say so, or if only then is the point on the Earth. */
function namedPoint(lng: AxisValue, lat: AxisValue, tell: Tell): LngLat | undefined {
  const isTurned = lng.axis === 'lat' && lat.axis === 'lng';
  const isContradiction = !isTurned && (lng.axis === 'lat' || lat.axis === 'lng');
  if (isContradiction) return undefined;
  if (!isTurned && isPoint(lng.degrees, lat.degrees)) return { lng: lng.degrees, lat: lat.degrees };
  const isCertain = isTurned || lng.axis === undefined || lat.axis === undefined;
  if (!isCertain || !isPoint(lat.degrees, lng.degrees)) return undefined;
  tell(`had latitude and longitude swapped: lat ${lng.degrees}, lng ${lat.degrees} was taken`);
  return { lng: lat.degrees, lat: lng.degrees };
}

/** Two bare numbers are a point only if one of them cannot be a latitude, or a letter says which it is. */
function parsePair(first: AxisValue | undefined, second: AxisValue | undefined): LngLat | undefined {
  if (first === undefined || second === undefined) return undefined;
  const isPossible = (lng: AxisValue, lat: AxisValue) =>
    lng.axis !== 'lat' && lat.axis !== 'lng' && isPoint(lng.degrees, lat.degrees);
  const [isLngFirst, isLatFirst] = [isPossible(first, second), isPossible(second, first)];
  if (isLngFirst === isLatFirst) return undefined;
  const [lng, lat] = isLngFirst ? [first, second] : [second, first];
  return { lng: lng.degrees, lat: lat.degrees };
}
