import { iso1A2Code } from '@rapideditor/country-coder';
import gcoord from 'gcoord';
import type { LngLat } from './lng-lat.ts';

/** Datums of coordinates met in China. WGS-84 is the only one inside the product. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09';

type System = (typeof gcoord)[keyof Pick<typeof gcoord, 'WGS84' | 'GCJ02' | 'BD09'>];

/**
 * Whether the point lies in mainland China, where the shifted datums hold: by its border, not by a rectangle, so that
 * Hong Kong, Macau, Taipei, Seoul, Hanoi and Vladivostok are outside. Good to about 1 km at the border.
 */
export function isInMainlandChina({ lng, lat }: LngLat): boolean {
  // The rectangle only spares the search in the polygons.
  if (lng < 73 || lng > 136 || lat < 3 || lat > 54) return false;
  return iso1A2Code([lng, lat], { level: 'territory' }) === 'CN';
}

/** WGS-84 → GCJ-02 in mainland China; the same point elsewhere. Degrees; exact by definition. */
export const wgsToGcj = (point: LngLat): LngLat => shifted(point, gcoord.WGS84, gcoord.GCJ02);

/** GCJ-02 → WGS-84 in mainland China; the same point elsewhere. Degrees; within 0.2 m of the inverse. */
export const gcjToWgs = (point: LngLat): LngLat => shifted(point, gcoord.GCJ02, gcoord.WGS84);

/** WGS-84 → BD-09 (Baidu) in mainland China; the same point elsewhere. */
export const wgsToBd = (point: LngLat): LngLat => shifted(point, gcoord.WGS84, gcoord.BD09);

/** BD-09 (Baidu) → WGS-84 in mainland China; the same point elsewhere. Degrees; within 0.5 m of the inverse. */
export const bdToWgs = (point: LngLat): LngLat => shifted(point, gcoord.BD09, gcoord.WGS84);

/** Any of the datums → WGS-84. */
export function toWgs(point: LngLat, datum: Datum): LngLat {
  switch (datum) {
    case 'wgs84':
      return point;
    case 'gcj02':
      return gcjToWgs(point);
    case 'bd09':
      return bdToWgs(point);
    default:
      return datum satisfies never;
  }
}

function shifted(point: LngLat, from: System, to: System): LngLat {
  if (!isInMainlandChina(point)) return point;
  const [lng = point.lng, lat = point.lat] = gcoord.transform([point.lng, point.lat], from, to);
  return { lng, lat };
}
