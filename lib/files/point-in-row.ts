import type { Datum } from '../geo/crs.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { parseCoordinate } from '../geo/parse-coordinate.ts';
import { pointOfGeometry } from '../geo/point-of-geometry.ts';
import { type Order, parseDegrees, parsePair } from './point-pair.ts';

import { geometryOfWkt } from './wkt.ts';

/** Where a row is located, by its columns. */
export interface PointColumns {
  /** The datum named by the columns. */
  datum: Datum | undefined;
  /** 'lat,lng' or 'lng,lat' if one column has both and only its values can say which comes first. */
  order: Order | undefined;
  /** The order if the values do not say it either. */
  usual: Order;
  pointIn(row: Record<string, string>, order: Order | undefined): LngLat | 'outside' | null;
  /** The cell with both, for the order of its numbers; '' if there is none. */
  pairIn(row: Record<string, string>): string;
  isChinese: boolean;
}

const HAN = /\p{Script=Han}/u;

export function inTwo(lat: string, lng: string, datum: Datum | undefined): PointColumns {
  return {
    datum,
    order: 'lng,lat',
    usual: 'lng,lat',
    isChinese: HAN.test(lat + lng),
    pairIn: () => '',
    pointIn(row) {
      const [x, y] = [row[lng] ?? '', row[lat] ?? ''];
      if (x === '' || y === '') return null;
      return pointOf(parseDegrees(x), parseDegrees(y)) ?? dmsOf(`${y}, ${x}`);
    },
  };
}

export function inOne(name: string, datum: Datum | undefined, said: Order | undefined, usual: Order): PointColumns {
  return {
    datum,
    order: said,
    usual,
    isChinese: HAN.test(name),
    pairIn: (row) => row[name] ?? '',
    pointIn(row, order) {
      const text = row[name] ?? '';
      if (text === '') return null;
      const geometry = geometryOf(text);
      if (geometry) return pointOfGeometry(geometry);
      const pair = parsePair(text);
      if (!pair) return dmsOf(text);
      const [first, second] = pair;
      return (order === 'lat,lng' ? pointOf(second, first) : pointOf(first, second)) ?? null;
    },
  };
}

/** Degrees, minutes and seconds, and letters of the compass. */
const dmsOf = (text: string): LngLat | null => parseCoordinate(text)?.point ?? null;

function geometryOf(text: string): object | undefined {
  if (!text.startsWith('{')) return geometryOfWkt(text);
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json ? json : undefined;
  } catch {
    return undefined;
  }
}

/** A pair in the wrong order is corrected if there is no other reading. */
function pointOf(lng: number, lat: number): LngLat | 'outside' | undefined {
  if (Number.isNaN(lng) || Number.isNaN(lat)) return undefined;
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return { lng, lat };
  return Math.abs(lat) <= 180 && Math.abs(lng) <= 90 ? { lng: lat, lat: lng } : 'outside';
}
