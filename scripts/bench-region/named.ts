import { readConfig } from '../../lib/config.ts';
import { distanceM } from '../../lib/geo/distance.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { batchesOf, type Item } from '../../lib/places-store/import/osm-items.ts';
import type { PlaceStore } from '../../lib/places-store/place-store.ts';
import { embeddedPorts } from '../../lib/providers/embedded.ts';
import { createPorts } from '../../lib/providers/index.ts';
import { sharedGazetteer } from '../../lib/runtime/gazetteer.ts';

interface Named {
  name: string;
  at: LngLat;
  isStreet: boolean;
}

const COUNT = 200;
const KEYS = ['place', 'amenity', 'shop', 'tourism', 'leisure', 'historic', 'natural', 'railway', 'man_made'];
const ROADS = /^(?:residential|unclassified|tertiary|secondary|primary|trunk|living_street|pedestrian)$/;
/** A thing is where it is said to be; a street's point may be far along it. */
const NEAR_M = 500;
const ALONG_M = 5_000;

export interface Found {
  found: number;
  count: number;
  missing: string[];
}

/** Names taken at random from the extract itself, things and streets, asked for as a visitor does who looks at the region. */
export async function findNames(file: string, store: PlaceStore, near: LngLat, random: () => number): Promise<Found> {
  const { geo, timeouts } = readConfig({ OFFLINE: '1' }).config;
  const ports = createPorts({ geo, timeouts, embedded: embeddedPorts(sharedGazetteer, Date.now, store) });
  const sample = await namesIn(file, random);
  const missing: string[] = [];
  for (const { name, at, isStreet } of sample) {
    const signal = new AbortController().signal;
    const { value } = await ports.geocode({ text: name, limit: 5, locale: 'en', near }, signal);
    const within = isStreet ? ALONG_M : NEAR_M;
    const isThere = value.some((place) => place.match !== 'other' && distanceM(place.at, at) <= within);
    if (!isThere) missing.push(name);
  }
  return { found: sample.length - missing.length, count: sample.length, missing };
}

/** Nodes where they are, streets at the middle node of one of their ways. */
async function namesIn(file: string, random: () => number): Promise<Named[]> {
  const kept: { item: Item; node: number }[] = [];
  let seen = 0;
  for await (const { items } of batchesOf(file)) {
    for (const item of items) {
      const node = nodeOf(item);
      if (node === undefined) continue;
      // Every one is as likely to be kept, however many there are.
      const place = seen < COUNT ? seen : Math.floor(random() * (seen + 1));
      if (place < COUNT) kept[place] = { item, node };
      seen++;
    }
  }
  const places = new Map(kept.map(({ node }): [number, LngLat | undefined] => [node, undefined]));
  for await (const { items } of batchesOf(file)) {
    for (const { type, id, lat, lon } of items)
      if (type === 'node' && places.has(id)) places.set(id, { lng: lon, lat });
  }
  return kept.flatMap(({ item, node }) => {
    const at = places.get(node);
    return at ? [{ name: item.tags?.name ?? '', at, isStreet: item.type === 'way' }] : [];
  });
}

function nodeOf({ type, id, tags, refs }: Item): number | undefined {
  if (!tags?.name) return undefined;
  if (type === 'node') return KEYS.some((key) => tags[key] !== undefined) ? id : undefined;
  return type === 'way' && refs && ROADS.test(tags.highway ?? '') ? refs[Math.floor(refs.length / 2)] : undefined;
}
