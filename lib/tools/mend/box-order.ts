import { isRecord } from '../../domain/is-record.ts';
import { centerOf } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { BBox, LngLat } from '../../geo/lng-lat.ts';
import { isBox, numbersOf } from './boxes.ts';
import { fieldKind, type JsonSchema } from './json-schema.ts';

const FAR_M = 2_000_000;
const NEAR_M = 500_000;

/** A doubt about a box that fits: a note on how it was read, or a demand to write it again. */
export interface BoxDoubt {
  path: string;
  given: unknown;
  note: string;
  /** With latitudes first it would lie on the map the user sees; as written it is far away. */
  isWrong: boolean;
}

/**
 * A box of four bare numbers that would also fit with latitudes first, as any between 90° W and 90° E does. The numbers
 * are taken in the schema's order, and that is reported. view: the middle of the map.
 */
export function boxDoubtOf(value: unknown, { properties = {} }: JsonSchema, view?: LngLat): BoxDoubt | undefined {
  if (!isRecord(value)) return undefined;
  for (const [path, schema] of Object.entries(properties)) {
    const area = value[path];
    const given = isRecord(area) ? area.bbox : area;
    const box = fieldKind(schema) === 'within' && Array.isArray(given) ? numbersOf(given) : undefined;
    if (!box) continue;
    const [west, south, east, north] = box;
    const turned: BBox = [south, west, north, east];
    if (!isBox(box) || !isBox(turned) || south >= north || west >= east) continue;
    if (String(box) === String(turned)) continue;
    const isWrong =
      view !== undefined && distanceM(view, centerOf(box)) > FAR_M && distanceM(view, centerOf(turned)) < NEAR_M;
    return {
      path,
      given,
      note: `"${path}" was read as west ${west}, south ${south}, east ${east}, north ${north}`,
      isWrong,
    };
  }
  return undefined;
}
