import type { CsvRow } from '../../files/csv-rows.ts';
import type { PointColumns } from '../../files/point-in-row.ts';
import { type Order, orderOfPairs } from '../../files/point-pair.ts';
import type { Datum } from '../../geo/crs.ts';
import type { Reading } from './found.ts';

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

/** As the pairs say it; a guess is noted. */
export function orderBy(pairs: string[], usual: Order, note: (text: string) => void): Order {
  const { order, isGuess } = orderOfPairs(pairs, usual);
  if (isGuess)
    note(`pairs of coordinates taken as ${order === 'lat,lng' ? 'latitude, longitude' : 'longitude, latitude'}`);
  return order;
}
