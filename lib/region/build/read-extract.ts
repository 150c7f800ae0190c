import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { widthOf } from '../../geo/bbox.ts';
import { kindOfFile } from '../../places-store/import/file-kind.ts';
import { isPacked } from '../../places-store/import/open-bytes.ts';
import { pbfBlocks } from '../../places-store/import/pbf-blocks.ts';
import { pbfFrames } from '../../places-store/import/pbf-frames.ts';
import type { Region } from '../region.ts';
import { boxOfNodes } from './box-of-nodes.ts';
import { headerOf } from './extract-header.ts';

/** What an extract is, before anything is made of it. */
export type Extract = Pick<Region, 'bbox' | 'source'>;

/**
 * Reads an .osm.pbf once, so that a file that is empty, cut short or something else is refused before the work begins.
 * Throws in words for the operator.
 */
export async function readExtract(path: string, signal: AbortSignal): Promise<Extract> {
  const size = sizeOf(path);
  if ((await kindOfFile(path)) !== 'pbf') {
    throw new Error(
      `${path}: a region is made of an OpenStreetMap extract (.osm.pbf); for places alone there is npm run places:import`,
    );
  }
  if (await isPacked(path)) throw new Error(`${path}: the extract is packed with gzip: unpack it first (gunzip)`);
  const header = await firstBlock(path);
  let blocks = 0;
  for await (const { type } of pbfFrames(path)) {
    signal.throwIfAborted();
    if (type === 'OSMData') blocks++;
  }
  if (blocks === 0) throw new Error(`${path}: there is nothing in it but a header`);
  const sha256 = await sha256Of(path, signal);
  // An extract across the antimeridian bears a box around the whole Earth.
  const isBoxKnown = header.bbox && widthOf(header.bbox) < 360;
  const bbox = header.bbox && isBoxKnown ? header.bbox : await boxOfNodes(path, signal);
  const { timestamp } = header;
  return { bbox, source: { file: basename(path), bytes: size, sha256, ...(timestamp && { timestamp }) } };
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    // The command has made a path of it.
    const isAddress = /(?:^|\/)(?:https?|ftp|s3):\//.test(path);
    throw new Error(
      `${path}: no such file${isAddress ? '; an address is not fetched: download the extract first' : ''}`,
    );
  }
  if (stat.isDirectory()) throw new Error(`${path}: this is a folder; name the extract in it`);
  if (!stat.isFile()) throw new Error(`${path}: this is no file`);
  if (stat.size === 0) throw new Error(`${path}: the file is empty`);
  return stat.size;
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
