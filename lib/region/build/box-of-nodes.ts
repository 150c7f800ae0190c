import { bboxOf } from '../../geo/bbox.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { batchesOf } from '../../places-store/import/osm-items.ts';
import type { Region } from '../region.ts';

/** Steps of longitude in which the nodes' extremes are kept: so many that no gap between nodes is thought a wide one. */
const STEPS_A_DEGREE = 10;

/** The smallest box around the nodes of an extract, across the antimeridian where that is smaller. Reads the whole file. */
export async function boxOfNodes(path: string, signal: AbortSignal): Promise<Region['bbox']> {
  const extremes = new Map<number, [west: number, east: number]>();
  let [south, north] = [90, -90];
  for await (const { items } of batchesOf(path)) {
    signal.throwIfAborted();
    for (const { type, lon, lat } of items) {
      if (type !== 'node') continue;
      const step = Math.floor(lon * STEPS_A_DEGREE);
      const known = extremes.get(step);
      if (!known) extremes.set(step, [lon, lon]);
      else if (lon < known[0]) known[0] = lon;
      else if (lon > known[1]) known[1] = lon;
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const corners = [...extremes.values()].flat().map((lng): LngLat => ({ lng, lat: south }));
  const box = bboxOf(corners);
  if (!box) throw new Error(`${path}: there are no nodes in it`);
  return [box[0], south, box[2], north];
}
