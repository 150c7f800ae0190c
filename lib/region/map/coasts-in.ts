import type { LngLat } from '../../geo/lng-lat.ts';
import { batchesOf } from '../../places-store/import/osm-items.ts';
import type { Coast } from './sea.ts';

/** The coastlines of an extract. Reads it once, and once more if there are any. */
export async function coastsIn(pbf: string, signal: AbortSignal): Promise<Coast[]> {
  const lines: number[][] = [];
  for await (const { items } of batchesOf(pbf)) {
    signal.throwIfAborted();
    for (const { refs, tags } of items) if (refs && tags?.natural === 'coastline') lines.push(refs);
  }
  if (lines.length === 0) return [];
  const nodes = new Map<number, LngLat | null>(lines.flat().map((id) => [id, null]));
  for await (const { items } of batchesOf(pbf)) {
    signal.throwIfAborted();
    for (const { type, id, lat, lon } of items) if (type === 'node' && nodes.has(id)) nodes.set(id, { lng: lon, lat });
  }
  // Nodes that an extract leaves out.
  return lines.map((refs) => refs.map((id) => nodes.get(id) ?? null).filter((point) => point !== null));
}
