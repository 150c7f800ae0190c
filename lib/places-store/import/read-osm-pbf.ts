import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Found } from './found.ts';
import { houseAddresses } from './house-addresses.ts';
import type { Reason } from './left-out.ts';
import { LineGroups } from './line-groups.ts';
import { NodePlaces } from './node-places.ts';
import { batchesOf } from './osm-items.ts';
import { judged } from './osm-judge.ts';
import { type Shape, shapeOf } from './osm-shape.ts';
import { placeOfOsm } from './place-of-osm.ts';
import { placeOfShape } from './place-of-shape.ts';
import { openSpool, type Spool } from './spool.ts';
import type { Tags } from './tags.ts';

/**
 * Places of an OpenStreetMap extract: named nodes, areas with their borders, streets and rivers as wholes, houses by
 * their numbers. Three passes (things of interest; the ways that relations need; nodes), so that only the nodes they
 * need are held (16 bytes each), 8 bytes for each node of a relation's border, and the pieces of named lines. Whatever
 * waits for its nodes waits in a file, in the folder `scratch`.
 */
export async function* readOsmPbf(path: string, scratch = tmpdir()): AsyncGenerator<Found> {
  const folder = mkdtempSync(join(scratch, 'wentu-import-'));
  try {
    const needed = new NodePlaces();
    const borders = new Map<number, number[]>();
    const streetNames = new Map<string, string>();
    const spool = openSpool(join(folder, 'shapes.ndjson'));
    for await (const { items, share } of batchesOf(path)) {
      for (const item of items) {
        const shape = shapeOf(item);
        if (!shape) continue;
        if (typeof shape === 'string') {
          yield { leftOut: { reason: shape, where: `${item.type} ${item.id}` }, progress: share * 0.3 };
          continue;
        }
        noteStreet(shape, streetNames);
        for (const node of shape.nodes ?? []) needed.want(node);
        for (const way of [...(shape.ways ?? []), ...(shape.holes ?? [])]) borders.set(way, []);
        if (shape.centre !== undefined) needed.want(shape.centre);
        const written = spool.write(JSON.stringify(shape));
        if (written) await written;
      }
      yield { progress: share * 0.3 };
    }
    await spool.end();
    if (borders.size > 0) {
      for await (const { items, share } of batchesOf(path)) {
        for (const { type, id, refs } of items) {
          if (type !== 'way' || !refs || !borders.has(id)) continue;
          borders.set(id, refs);
          for (const node of refs) needed.want(node);
        }
        yield { progress: 0.3 + share * 0.2 };
      }
    }
    needed.seal();
    for await (const { items, share } of batchesOf(path)) {
      const progress = 0.5 + share * 0.3;
      for (const { type, id, lat, lon, tags } of items) {
        if (type !== 'node') continue;
        const at = { lng: lon, lat };
        needed.put(id, at);
        if (!tags) continue;
        const { kind, reason, isHouse } = judged(tags, 'node');
        if (kind) yield { ...foundOf(placeOfOsm(`osm:N${id}`, at, tags, kind), `node ${id}`), progress };
        else if (!isHouse) yield { leftOut: { reason: reason ?? 'no-place', where: `node ${id}` }, progress };
        if (isHouse) yield* housesOf(`osm:N${id}`, kind, at, tags, streetNames, progress);
      }
    }
    yield* placedOf(spool, needed, borders, streetNames);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const foundOf = (place: StoredPlace | Reason, where: string): Omit<Found, 'progress'> =>
  typeof place === 'string' ? { leftOut: { reason: place, where } } : { place };

function* housesOf(
  id: string,
  kind: string | undefined,
  at: LngLat,
  tags: Tags,
  streetNames: ReadonlyMap<string, string>,
  progress: number,
): Generator<Found> {
  const houses = houseAddresses(kind ? `${id}/house` : id, at, tags, streetNames);
  for (const place of houses) yield { place, progress };
}

/** The English name of a street, for the houses in it. */
function noteStreet({ kind, tags }: Shape, names: Map<string, string>): void {
  const [name, english] = [tags.name, tags['name:en']];
  if (kind === 'street' && name && english && name !== english) names.set(name, english);
}

async function* placedOf(
  spool: Spool,
  nodes: NodePlaces,
  borders: Map<number, number[]>,
  streetNames: ReadonlyMap<string, string>,
): AsyncGenerator<Found> {
  const lines = new LineGroups();
  for await (const { line, share } of spool.lines()) {
    const shape = JSON.parse(line) as Shape;
    const progress = 0.8 + 0.2 * share;
    const { place, points, at } = placeOfShape(shape, nodes, borders);
    if (shape.isLine && typeof place !== 'string') lines.add(place, points);
    else if (shape.kind || !at) yield { ...foundOf(place, wordsOf(shape.id)), progress };
    if (shape.isHouse && at) yield* housesOf(shape.id, shape.kind, at, shape.tags, streetNames, progress);
  }
  for (const place of lines.places()) yield { place, progress: 1 };
}

/** "osm:W45" → "way 45". */
const wordsOf = (id: string) => id.replace('osm:W', 'way ').replace('osm:R', 'relation ');
