import gcoord from 'gcoord';
import type { LngLat } from './lng-lat.ts';
import { isInMainlandChina } from './mainland-china.ts';

/** Datums in use in China. Inside the product everything is WGS-84. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09';

type System = (typeof gcoord)[keyof Pick<typeof gcoord, 'GCJ02' | 'BD09'>];

/** WGS-84 → GCJ-02 in mainland China; the same point elsewhere. Degrees; exact by definition. */
export const wgsToGcj = (point: LngLat): LngLat => (isInMainlandChina(point) ? shifted(point, gcoord.GCJ02) : point);

/** WGS-84 → GCJ-02 wherever it is: for what straddles the border and has to be shifted as a whole. */
export const shiftedToGcj = (point: LngLat): LngLat => shifted(point, gcoord.GCJ02);

/**
 * GCJ-02 → WGS-84; unchanged if the result would not lie in mainland China. Degrees; the inverse of wgsToGcj within
 * 0.01 m for every point inside.
 */
export const gcjToWgs = (point: LngLat): LngLat => unshifted(point, gcoord.GCJ02);

/** BD-09 (Baidu) → WGS-84; unchanged if the result would not lie in mainland China. Inverse within 0.01 m. */
export const bdToWgs = (point: LngLat): LngLat => unshifted(point, gcoord.BD09);

/** Baidu's metres, from links such as "@12958160,4825907,13z" → BD-09 degrees. */
export function bdOfMercator(x: number, y: number): LngLat {
  const [lng, lat] = gcoord.transform([x, y], gcoord.BD09MC, gcoord.BD09);
  return { lng: lng ?? 0, lat: lat ?? 0 };
}

/** Any datum → WGS-84. */
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

function shifted(point: LngLat, to: System): LngLat {
  const [lng = point.lng, lat = point.lat] = gcoord.transform([point.lng, point.lat], gcoord.WGS84, to);
  return { lng, lat };
}

/** Each round leaves less than a hundredth of the previous error. */
const ROUNDS = 5;

/**
 * The point whose shift is this one. Its own border decides: a shifted point may lie some hundred metres beyond it, and
 * a point beyond it that no place inside is shifted to was never shifted.
 */
function unshifted(point: LngLat, from: System): LngLat {
  let guess = point;
  for (let round = 0; round < ROUNDS; round++) {
    const reached = shifted(guess, from);
    guess = { lng: guess.lng + point.lng - reached.lng, lat: guess.lat + point.lat - reached.lat };
  }
  return isInMainlandChina(guess) ? guess : point;
}
