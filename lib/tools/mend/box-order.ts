import { isRecord } from '../../domain/is-record.ts';
import { centerOf } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { BBox, LngLat } from '../../geo/lng-lat.ts';
import { isBox, numbersOf } from './boxes.ts';
import { type JsonSchema, kindOf } from './json-schema.ts';

const FAR_M = 2_000_000;
const NEAR_M = 500_000;

/** What may be wrong with a box that fits: a note of how it was read, or that it must be written anew. */
export interface BoxDoubt {
  path: string;
  given: unknown;
  note: string;
  /** With latitudes first it lies on the map that the user sees, as it stands far from it. */
  isWrong: boolean;
}

/**
 * A box of four bare numbers that would fit with its latitudes first as well, as any between 90° W and 90° E does. Its numbers
 * are taken as the schema has them, and that is told. view: the middle of the map.
 */
export function boxDoubtOf(value: unknown, { properties = {} }: JsonSchema, view?: LngLat): BoxDoubt | undefined {
  if (!isRecord(value)) return undefined;
  for (const [path, schema] of Object.entries(properties)) {
    const area = value[path];
    const given = isRecord(area) ? area.bbox : area;
    const box = kindOf(schema) === 'within' && Array.isArray(given) ? numbersOf(given) : undefined;
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
