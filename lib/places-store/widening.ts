import { bboxAround } from '../geo/bbox.ts';
import { distanceM } from '../geo/distance.ts';
import type { BBox, LngLat } from '../geo/lng-lat.ts';
import type { PlaceSearch, StoredPlace } from './place-store.ts';

const FIRST_RADIUS_M = 400;
const FACTOR = 4;
/** Candidates read per wanted place if `accept` may reject some. */
const SPARE = 4;
const MOST_ROWS = 20_000;

type Ask = (box: BBox | null, limit: number) => Promise<StoredPlace[]>;

/**
 * Runs a distance-sorted search in growing boxes around `near`, so that a dense city is not sorted as a whole: once a
 * box has enough places nearer than its edge, no other can be nearer. Without `near` or with several boxes it queries
 * once.
 */
export async function widening(query: PlaceSearch, ask: Ask): Promise<StoredPlace[]> {
  const { near, boxes } = query;
  if (!near || boxes?.length !== 1) return accepted(query, (limit) => ask(null, limit));
  const [whole] = boxes;
  if (!whole) return [];
  const reach = farthest(near, whole);
  for (let radiusM = FIRST_RADIUS_M; radiusM < reach; radiusM *= FACTOR) {
    const box = within(bboxAround(near, radiusM), whole);
    if (!box) continue;
    const found = await accepted(query, (limit) => ask(box, limit));
    const sure = found.filter((place) => distanceM(near, place.at) <= radiusM);
    if (sure.length >= query.limit) return sure.slice(0, query.limit);
  }
  return accepted(query, (limit) => ask(whole, limit));
}

/** Requests more and more rows until enough are accepted or there are no more. */
async function accepted({ limit, accept }: PlaceSearch, ask: (limit: number) => Promise<StoredPlace[]>) {
  if (!accept) return ask(limit);
  for (let count = limit * SPARE; ; count *= SPARE) {
    const rows = await ask(Math.min(count, MOST_ROWS));
    const kept: StoredPlace[] = [];
    for (const row of rows) if (kept.length < limit && accept(row)) kept.push(row);
    if (kept.length >= limit || rows.length < count || count >= MOST_ROWS) return kept;
  }
}

/** In boxes this narrow, checking every place is quicker than going through all places with a common word. */
const NARROW_DEG = 0.3;

/** Whether an area is so small that its places are found first and their names checked afterwards. */
export function isNarrow(boxes: readonly BBox[]): boolean {
  return (
    boxes.length > 0 &&
    boxes.reduce((sum, [west, south, east, north]) => sum + Math.max(east - west, north - south), 0) <= NARROW_DEG
  );
}

/** The common part of two boxes that do not cross the antimeridian; null for none, the second if one does cross. */
function within(a: BBox, b: BBox): BBox | null {
  if (a[0] > a[2] || b[0] > b[2]) return b;
  const box: BBox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] <= box[2] && box[1] <= box[3] ? box : null;
}

function farthest(from: LngLat, [west, south, east, north]: BBox): number {
  const corners = [west, east].flatMap((lng) => [south, north].map((lat) => ({ lng, lat })));
  return Math.max(...corners.map((corner) => distanceM(from, corner)));
}
