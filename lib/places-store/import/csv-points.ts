import type { Datum } from '../../geo/crs.ts';
import type { CsvRow } from './csv-rows.ts';
import type { Reading } from './found.ts';
import type { PointColumns } from './point-in-row.ts';
import { type Order, pairOrder, parsePair } from './point-pair.ts';

export async function* both(first: CsvRow[], rest: AsyncGenerator<CsvRow>): AsyncGenerator<CsvRow> {
  yield* first;
  yield* rest;
}

export function datumOf({ datum: named }: PointColumns, { path, datum: asked, note }: Reading): Datum {
  if (named && asked && named !== asked) {
    throw new Error(
      `${path}: --datum ${asked}, but the columns say ${named}; leave --datum out, or rename the columns`,
    );
  }
  if (named && named !== 'wgs84') note(`coordinates brought from ${named} to WGS-84, as the names of the columns say`);
  return named ?? asked ?? 'wgs84';
}

/** From the pairs with only one possible order; else the usual one, which is noted. */
export function orderBy(pairs: string[], usual: Order, note: (text: string) => void): Order {
  const orders = pairs.flatMap((pair) => pairOrder(pair) ?? []);
  const latFirst = orders.filter((order) => order === 'lat,lng').length;
  if (orders.length > 0) return latFirst * 2 >= orders.length ? 'lat,lng' : 'lng,lat';
  // A bracketed list is how GeoJSON and programs write it: longitude first.
  if (pairs.some((pair) => pair.startsWith('['))) return 'lng,lat';
  if (pairs.some((pair) => parsePair(pair)))
    note(`pairs of coordinates taken as ${usual === 'lat,lng' ? 'latitude, longitude' : 'longitude, latitude'}`);
  return usual;
}
