import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { bboxOf } from '../../geo/bbox.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { kindOfFile } from '../../places-store/import/file-kind.ts';
import { batchesOf } from '../../places-store/import/osm-items.ts';
import { pbfBlocks } from '../../places-store/import/pbf-blocks.ts';
import { pbfFrames } from '../../places-store/import/pbf-frames.ts';
import type { Region } from '../region.ts';
import { headerOf } from './extract-header.ts';

/** What an extract is, before anything is made of it. */
export type Extract = Pick<Region, 'bbox' | 'source'>;

/**
 * Reads an .osm.pbf once, so that a file that is empty, cut short or something else is refused before the work begins.
 * Throws in words for the operator.
 */
export async function readExtract(path: string, signal: AbortSignal): Promise<Extract> {
  const { size, isFile } = found(path);
  if (!isFile) throw new Error(`${path}: no such file`);
  if (size === 0) throw new Error(`${path}: the file is empty`);
  if ((await kindOfFile(path)) !== 'pbf') {
    throw new Error(
      `${path}: a region is made of an OpenStreetMap extract (.osm.pbf); for places alone there is npm run places:import`,
    );
  }
  const header = await firstBlock(path);
  let blocks = 0;
  for await (const { type } of pbfFrames(path)) if (type === 'OSMData') blocks++;
  if (blocks === 0) throw new Error(`${path}: there is nothing in it but a header`);
  signal.throwIfAborted();
  const sha256 = await sha256Of(path, signal);
  const bbox = header.bbox ?? (await bboxOfNodes(path, signal));
  const { timestamp } = header;
  return { bbox, source: { file: basename(path), bytes: size, sha256, ...(timestamp && { timestamp }) } };
}

function found(path: string) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return { size: stat?.size ?? 0, isFile: stat?.isFile() ?? false };
}

async function firstBlock(path: string) {
  for await (const { type, data } of pbfBlocks(path)) {
    if (type !== 'OSMHeader') break;
    return headerOf(data, path);
  }
  throw new Error(`${path}: no OpenStreetMap PBF: it does not begin with a header`);
}

async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk);
  return hash.digest('hex');
}

/** Of extracts whose header does not say. */
async function bboxOfNodes(path: string, signal: AbortSignal): Promise<Region['bbox']> {
  const corners: LngLat[] = [];
  for await (const { items } of batchesOf(path)) {
    signal.throwIfAborted();
    const nodes = items.filter(({ type }) => type === 'node').map(({ lon, lat }) => ({ lng: lon, lat }));
    const box = bboxOf(nodes);
    if (box) corners.push({ lng: box[0], lat: box[1] }, { lng: box[2], lat: box[3] });
  }
  const box = bboxOf(corners);
  if (!box) throw new Error(`${path}: there are no nodes in it`);
  return [...box];
}
