import KDBush from 'kdbush';
import { keysOf } from './keys.mjs';

/**
 * Records → the bytes of generated/gazetteer.bin: "WGZ1", header length (uint32), header JSON, then the sections listed
 * in the header, each at a multiple of 8. Read by lib/gazetteer/index-file.ts.
 */
export function indexOf(records, tables, words) {
  const zones = listOf(records.map((record) => record.timeZone ?? ''));
  const countries = listOf(records.map((record) => record.country));
  const kinds = listOf(records.map((record) => record.kind));
  const position = new Map(records.map((record, index) => [record, index]));
  const refOf = (record) => (record ? (position.get(record) ?? -1) : -1);
  const column = (Type, read) => Type.from(records, read);

  const names = blobOf(records.flatMap((record) => [record.name, record.nameEn ?? '']));
  const postings = new Map();
  records.forEach((record, index) => {
    for (const [key, match] of keysOf(record, words)) {
      const list = postings.get(key);
      if (list) list.push((index << 4) | match);
      else postings.set(key, [(index << 4) | match]);
    }
  });
  const keys = [...postings.keys()].sort((a, b) => (a < b ? -1 : 1));
  const keyBlob = blobOf(keys);
  const postOffsets = new Uint32Array(keys.length + 1);
  keys.forEach((key, i) => {
    postOffsets[i + 1] = postOffsets[i] + postings.get(key).length;
  });
  const posts = Uint32Array.from(keys.flatMap((key) => postings.get(key)));

  const tree = new KDBush(records.length, 64, Float32Array);
  for (const record of records) tree.add(record.at[0], record.at[1]);
  tree.finish();

  const sections = {
    lng: column(Int32Array, (r) => Math.round(r.at[0] * 1e5)),
    lat: column(Int32Array, (r) => Math.round(r.at[1] * 1e5)),
    kind: column(Uint8Array, (r) => kinds.indexOf(r.kind)),
    country: column(Uint16Array, (r) => countries.indexOf(r.country)),
    zone: column(Uint16Array, (r) => zones.indexOf(r.timeZone ?? '')),
    region: column(Int32Array, (r) => refOf(r.region)),
    parent: column(Int32Array, (r) => refOf(r.parent)),
    adcode: column(Uint32Array, (r) => r.adcode ?? 0),
    population: column(Uint32Array, (r) => r.population),
    importance: column(Float32Array, (r) => r.importance),
    names: names.blob,
    nameOffsets: names.offsets,
    keys: keyBlob.blob,
    keyOffsets: keyBlob.offsets,
    postOffsets,
    posts,
    tree: new Uint8Array(tree.data),
  };
  return {
    bytes: pack(sections, {
      count: records.length,
      zones,
      countries,
      kinds,
      boxes: byIndex(records, 'box'),
      hours: byIndex(records, 'hours'),
      ...tables,
    }),
    keyCount: keys.length,
  };
}

/** By index, a field that few records have: an extent, usual hours. */
const byIndex = (records, field) =>
  Object.fromEntries(records.flatMap((record, index) => (record[field] ? [[index, record[field]]] : [])));

function pack(sections, header) {
  const align = (n) => Math.ceil(n / 8) * 8;
  const entries = Object.entries(sections);
  let offset = 0;
  const places = {};
  for (const [name, array] of entries) {
    places[name] = [offset, array.byteLength];
    offset = align(offset + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: places }));
  const start = align(8 + json.length);
  const bytes = new Uint8Array(start + offset);
  bytes.set(new TextEncoder().encode('WGZ1'));
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, 8);
  for (const [name, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + places[name][0]);
  }
  return bytes;
}

/** Strings → one UTF-16 blob with the offset of each start, and of the end. */
function blobOf(strings) {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((text, i) => {
    offsets[i + 1] = offsets[i] + text.length;
  });
  const blob = new Uint16Array(offsets[strings.length]);
  strings.forEach((text, i) => {
    for (let j = 0; j < text.length; j++) blob[offsets[i] + j] = text.charCodeAt(j);
  });
  return { blob, offsets };
}

const listOf = (values) => [...new Set(values)].sort();
