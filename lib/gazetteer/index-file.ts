import { z } from 'zod';
import type { BBox } from '../geo/lng-lat.ts';
import { bbox } from '../geo/lng-lat-schema.ts';
import { type MetroLine, metroLine } from './metro-line.ts';

/** The columns of all places and the sorted keys, as views of the file's bytes. */
export interface IndexFile {
  count: number;
  lng: Int32Array;
  lat: Int32Array;
  kind: Uint8Array;
  country: Uint16Array;
  zone: Uint16Array;
  /** Index of the province or state, −1 for none. */
  region: Int32Array;
  /** Index of the city it is in, −1 for none. */
  parent: Int32Array;
  adcode: Uint32Array;
  population: Uint32Array;
  importance: Float32Array;
  /** UTF-16: name and English name of each place in turn. */
  names: Uint16Array;
  nameOffsets: Uint32Array;
  /** UTF-16: the keys in code-unit order. */
  keys: Uint16Array;
  keyOffsets: Uint32Array;
  postOffsets: Uint32Array;
  /** place index << 4 | KeyMatch */
  posts: Uint32Array;
  /** A KDBush file of lng, lat. */
  tree: ArrayBuffer;
  /** A place's extent by its index, if a table has it: west, south, east, north. */
  boxes: Map<number, BBox>;
  /** The usual opening hours of a landmark by its index, where a table has them, in OSM's syntax. */
  hours: Map<number, string>;
  /** The lines of lib/gazetteer/data/metro.tsv. */
  metro: MetroLine[];
  kinds: string[];
  countries: string[];
  zones: string[];
  /** Traditional → simplified, character by character. */
  simplified: Map<string, string>;
  /** The most common syllable of each character from U+4E00 on; '' if unknown. */
  syllables: string[];
  hanFirst: number;
}

const header = z.object({
  count: z.number(),
  kinds: z.array(z.string()),
  countries: z.array(z.string()),
  zones: z.array(z.string()),
  boxes: z.record(z.string(), bbox),
  hours: z.record(z.string(), z.string()),
  metro: z.array(metroLine),
  traditional: z.string(),
  simplified: z.string(),
  hanFirst: z.number(),
  syllables: z.string(),
  sections: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

/** Opens the bytes of generated/gazetteer.bin without copying. Throws if they are not such a file. */
export function openIndex(bytes: Uint8Array): IndexFile {
  // A view of another buffer may start at an odd address; typed arrays need a multiple of 8.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  if (new TextDecoder().decode(aligned.subarray(0, 4)) !== 'WGZ1') {
    throw new Error('gazetteer.bin: not a gazetteer file; run node scripts/build-data.mjs --force');
  }
  const view = new DataView(aligned.buffer, aligned.byteOffset);
  const length = view.getUint32(4, true);
  const head = header.parse(JSON.parse(new TextDecoder().decode(aligned.subarray(8, 8 + length))));
  const start = Math.ceil((8 + length) / 8) * 8;
  const place = (name: string) => {
    const [offset, size] = head.sections[name] ?? [0, 0];
    return { at: aligned.byteOffset + start + offset, size };
  };
  const buffer = aligned.buffer as ArrayBuffer;
  const i32 = (name: string) => new Int32Array(buffer, place(name).at, place(name).size / 4);
  const u32 = (name: string) => new Uint32Array(buffer, place(name).at, place(name).size / 4);
  const u16 = (name: string) => new Uint16Array(buffer, place(name).at, place(name).size / 2);
  const tree = place('tree');
  const simplified = [...head.simplified];
  return {
    count: head.count,
    lng: i32('lng'),
    lat: i32('lat'),
    kind: new Uint8Array(buffer, place('kind').at, place('kind').size),
    country: u16('country'),
    zone: u16('zone'),
    region: i32('region'),
    parent: i32('parent'),
    adcode: u32('adcode'),
    population: u32('population'),
    importance: new Float32Array(buffer, place('importance').at, head.count),
    names: u16('names'),
    nameOffsets: u32('nameOffsets'),
    keys: u16('keys'),
    keyOffsets: u32('keyOffsets'),
    postOffsets: u32('postOffsets'),
    posts: u32('posts'),
    tree: buffer.slice(tree.at, tree.at + tree.size),
    boxes: byIndex(head.boxes),
    hours: byIndex(head.hours),
    metro: head.metro,
    kinds: head.kinds,
    countries: head.countries,
    zones: head.zones,
    simplified: new Map([...head.traditional].map((char, i) => [char, simplified[i] ?? char])),
    syllables: head.syllables.split(' '),
    hanFirst: head.hanFirst,
  };
}

const byIndex = <Value>(values: Record<string, Value>) =>
  new Map(Object.entries(values).map(([index, value]) => [Number(index), value]));
