import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { meanOf } from '../../geo/point-of-geometry.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Found } from './found.ts';
import type { Reason } from './left-out.ts';
import { NodePlaces } from './node-places.ts';
import { batchesOf } from './osm-items.ts';
import { CORNERS, evenly, type Shape, shapeOf } from './osm-shape.ts';
import { placeOfTags } from './place-of-tags.ts';

/**
 * Places of an OpenStreetMap extract: named nodes, the middles of ways and of relations. Three passes (things of
 * interest; the ways that relations need; nodes), so that only the nodes they need are held (16 bytes each), and about
 * 100 bytes for each way of a relation. Whatever waits for its nodes waits in a file.
 */
export async function* readOsmPbf(path: string): AsyncGenerator<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'wentu-import-'));
  const spoolPath = join(folder, 'shapes.ndjson');
  try {
    const needed = new NodePlaces();
    const borders = new Map<number, number[]>();
    const spool = createWriteStream(spoolPath);
    for await (const { items, share } of batchesOf(path)) {
      for (const item of items) {
        const shape = shapeOf(item);
        if (!shape) continue;
        if (typeof shape === 'string') {
          yield { leftOut: { reason: shape, where: `${item.type} ${item.id}` }, progress: share * 0.3 };
          continue;
        }
        for (const node of shape.nodes ?? []) needed.want(node);
        for (const way of shape.ways ?? []) borders.set(way, []);
        if (!spool.write(`${JSON.stringify(shape)}\n`)) {
          await new Promise<void>((resolve) => spool.once('drain', resolve));
        }
      }
      yield { progress: share * 0.3 };
    }
    spool.end();
    await finished(spool);
    if (borders.size > 0) {
      for await (const { items, share } of batchesOf(path)) {
        for (const { type, id, refs } of items) {
          if (type !== 'way' || !refs || !borders.has(id)) continue;
          const corners = evenly(refs, CORNERS / 2);
          borders.set(id, corners);
          for (const node of corners) needed.want(node);
        }
        yield { progress: 0.3 + share * 0.2 };
      }
    }
    needed.seal();
    for await (const { items, share } of batchesOf(path)) {
      for (const { type, id, lat, lon, tags } of items) {
        if (type !== 'node') continue;
        needed.put(id, { lng: lon, lat });
        if (!tags) continue;
        const place = placeOfTags(`osm:N${id}`, { lng: lon, lat }, tags);
        yield { ...foundOf(place, `node ${id}`), progress: 0.5 + share * 0.3 };
      }
    }
    yield* placedOf(spoolPath, needed, borders);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const foundOf = (place: StoredPlace | Reason, where: string): Omit<Found, 'progress'> =>
  typeof place === 'string' ? { leftOut: { reason: place, where } } : { place };

async function* placedOf(path: string, nodes: NodePlaces, borders: Map<number, number[]>): AsyncGenerator<Found> {
  const size = statSync(path).size || 1;
  const file = createReadStream(path);
  for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
    const shape = JSON.parse(line) as Shape;
    const refs = shape.nodes ?? shape.ways?.flatMap((way) => borders.get(way) ?? []) ?? [];
    const at = meanOf(refs.flatMap((ref) => nodes.get(ref) ?? []));
    const place = at ? placeOfTags(shape.id, at, shape.tags) : 'no-position';
    yield { ...foundOf(place, wordsOf(shape.id)), progress: 0.8 + (0.2 * file.bytesRead) / size };
  }
}

/** "osm:W45" → "way 45". */
const wordsOf = (id: string) => id.replace('osm:W', 'way ').replace('osm:R', 'relation ');
