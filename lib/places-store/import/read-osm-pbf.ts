import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { OSMTransform } from 'osm-pbf-parser-node';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { Found } from './found.ts';
import { NodePlaces } from './node-places.ts';
import { placeOfTags, type Tags } from './place-of-tags.ts';

interface Item {
  type?: string;
  id: number;
  lat: number;
  lon: number;
  tags?: Tags;
  refs?: number[];
}

/** A building's corners need not all be known to find its middle. */
const CORNERS = 8;

/**
 * Places of an OpenStreetMap extract: named nodes and the middles of ways. Two passes, so that only the nodes that ways of
 * interest need are held (16 bytes each). Relations are left out.
 */
export async function* readOsmPbf(path: string): AsyncGenerator<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'wentu-import-'));
  const spoolPath = join(folder, 'ways.ndjson');
  try {
    const needed = new NodePlaces();
    const spool = createWriteStream(spoolPath);
    for await (const { items, share } of batchesOf(path)) {
      for (const item of items) {
        if (item.type !== 'way' || !item.tags || !item.refs || !isOfInterest(item.tags)) continue;
        const corners = evenly(item.refs, CORNERS);
        for (const ref of corners) needed.want(ref);
        if (!spool.write(`${JSON.stringify({ id: item.id, refs: corners, tags: item.tags })}\n`)) {
          await new Promise<void>((resolve) => spool.once('drain', resolve));
        }
      }
      yield { place: null, progress: share * 0.4 };
    }
    spool.end();
    await finished(spool);
    needed.seal();
    for await (const { items, share } of batchesOf(path)) {
      for (const { type, id, lat, lon, tags } of items) {
        if (type !== 'node') continue;
        needed.put(id, { lng: lon, lat });
        if (tags) yield { place: placeOfTags(`osm:N${id}`, { lng: lon, lat }, tags), progress: 0.4 + share * 0.4 };
      }
    }
    yield* waysOf(spoolPath, needed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cheap: whether it may become a place. The country and the rest are looked up later. */
function isOfInterest(tags: Tags): boolean {
  return placeOfTags('', { lng: 0, lat: 0 }, tags) !== null;
}

async function* batchesOf(path: string): AsyncGenerator<{ items: Item[]; share: number }> {
  const size = statSync(path).size || 1;
  const file = createReadStream(path);
  const parsed = file.pipe(new OSMTransform({ withTags: true, withInfo: false }));
  file.on('error', (error) => parsed.destroy(error));
  for await (const items of parsed) {
    yield { items: (items as Item[]).map(clean), share: Math.min(1, file.bytesRead / size) };
  }
}

/** The reader gives the header block as an item too; it has no type. */
const clean = (item: Item): Item => (item.type === 'node' || item.type === 'way' ? item : { ...item, type: '' });

function evenly(refs: number[], count: number): number[] {
  // A closed way repeats its first node.
  const open = refs.length > 1 && refs[0] === refs.at(-1) ? refs.slice(0, -1) : refs;
  if (open.length <= count) return open;
  return Array.from({ length: count }, (_, i) => open[Math.floor((i * open.length) / count)] ?? 0);
}

async function* waysOf(path: string, nodes: NodePlaces): AsyncGenerator<Found> {
  const size = statSync(path).size || 1;
  const file = createReadStream(path);
  for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { id, refs, tags } = JSON.parse(line) as { id: number; refs: number[]; tags: Tags };
    const corners = refs.flatMap((ref) => nodes.get(ref) ?? []);
    const at = meanOf(corners);
    yield { place: at ? placeOfTags(`osm:W${id}`, at, tags) : null, progress: 0.8 + (0.2 * file.bytesRead) / size };
  }
}

function meanOf(points: LngLat[]): LngLat | null {
  if (points.length === 0) return null;
  const sum = points.reduce((a, b) => ({ lng: a.lng + b.lng, lat: a.lat + b.lat }), { lng: 0, lat: 0 });
  return { lng: sum.lng / points.length, lat: sum.lat / points.length };
}
