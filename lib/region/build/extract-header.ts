import { fieldsOf, stringsOf } from '../../places-store/import/pbf-fields.ts';
import type { Region } from '../region.ts';

export interface ExtractHeader {
  bbox?: Region['bbox'];
  /** ISO 8601. */
  timestamp?: string;
}

/** Source: wiki.openstreetmap.org/wiki/PBF_Format, osmformat.proto. */
const [BBOX, REQUIRED_FEATURES, TIMESTAMP_S] = [1, 4, 32];
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** What the first block of an extract says. Throws in words for the operator if it asks for more than is understood. */
export function headerOf(data: Buffer, path: string): ExtractHeader {
  const features = stringsOf(data, REQUIRED_FEATURES, path);
  if (features.includes('HistoricalInformation')) {
    throw new Error(
      `${path}: a file of history, with every version of everything: take the extract of one day, for example with osmium time-filter`,
    );
  }
  const unknown = features.filter((feature) => !KNOWN_FEATURES.has(feature));
  if (unknown.length > 0) throw new Error(`${path}: needs what is not understood here: ${unknown.join(', ')}`);
  const { numbers, bytes } = fieldsOf(data, path);
  const seconds = numbers.get(TIMESTAMP_S);
  const box = bytes.get(BBOX);
  return {
    ...(box && { bbox: boxOf(fieldsOf(box, path).numbers, path) }),
    ...(seconds !== undefined && { timestamp: new Date(seconds * 1_000).toISOString() }),
  };
}

/** Left, right, top, bottom in nanodegrees, signs folded into the lowest bit. */
function boxOf(numbers: Map<number, number>, path: string): Region['bbox'] {
  const degrees = (field: number) => {
    const folded = numbers.get(field) ?? 0;
    return (folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2) / 1e9;
  };
  const [west, south, east, north] = [degrees(1), degrees(4), degrees(2), degrees(3)];
  // tilemaker goes by this box and knows no other: with one that crosses the antimeridian it would leave out one side.
  const isUsual = west >= -180 && west <= east && east <= 180 && south >= -90 && south <= north && north <= 90;
  if (isUsual) return [west, south, east, north];
  throw new Error(
    `${path}: its header bears a box from ${west}, ${south} to ${east}, ${north}, which is none within ±180 and ±90 degrees; ` +
      'across the antimeridian a box has −180 and 180. Write the file anew, for example with osmium extract',
  );
}
