import { FileRefusal } from './file-refusal.ts';
import type { RawFeature } from './raw-feature.ts';

interface Definition {
  /** The number of the kind of message: 20 is a record of a position. */
  message: number;
  isLittle: boolean;
  fields: { number: number; size: number; at: number }[];
  size: number;
}

const RECORD = 20;
/** Seconds are counted from here. */
const EPOCH_MS = Date.UTC(1989, 11, 31);
const SEMICIRCLE = 180 / 2 ** 31;
const FIELD = { lat: 0, lng: 1, altitude: 2, preciseAltitude: 78, time: 253 };

/** The track of a FIT file, as sports watches write it. Source: Flexible and Interoperable Data Transfer protocol, D00001275. */
export function readFit(bytes: Uint8Array): { features: RawFeature[]; isWhole: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint8(0);
  const end = start + view.getUint32(4, true);
  if (start < 12) throw new FileRefusal('damaged');
  const definitions = new Map<number, Definition>();
  const points: number[][] = [];
  let lastTime = 0;
  let at = start;
  // What was being written when the file was cut is left.
  while (at < Math.min(end, bytes.length)) {
    const header = view.getUint8(at++);
    const isShort = (header & 0x80) !== 0;
    const local = isShort ? (header >> 5) & 3 : header & 15;
    if (!isShort && (header & 0x40) !== 0) {
      const definition = at + 5 <= bytes.length ? definitionAt(view, at, (header & 0x20) !== 0) : undefined;
      if (!definition) break;
      definitions.set(local, definition.read);
      at = definition.next;
      continue;
    }
    const definition = definitions.get(local);
    if (!definition || at + definition.size > bytes.length) break;
    const value = (number: number, isSigned = false) => valueIn(view, at, definition, number, isSigned);
    // The low bits of the time alone, counted on from the last whole one.
    const time = isShort ? lastTime + (((header & 31) - (lastTime & 31)) & 31) : value(FIELD.time);
    if (time !== undefined) lastTime = time;
    if (definition.message === RECORD) points.push(...pointOf(value, time));
    at += definition.size;
  }
  const where = 'record';
  const geometry = points.length > 0 ? { type: 'LineString', coordinates: points } : null;
  return { features: [{ name: '', geometry, isTimed: true, where }], isWhole: at >= end };
}

function definitionAt(
  view: DataView,
  at: number,
  hasOwnFields: boolean,
): { read: Definition; next: number } | undefined {
  const isLittle = view.getUint8(at + 1) === 0;
  const count = view.getUint8(at + 4);
  const fields: Definition['fields'] = [];
  let next = at + 5;
  let size = 0;
  if (next + count * 3 > view.byteLength) return undefined;
  for (let i = 0; i < count; i++, next += 3) {
    const length = view.getUint8(next + 1);
    fields.push({ number: view.getUint8(next), size: length, at: size });
    size += length;
  }
  if (hasOwnFields) {
    const more = next < view.byteLength ? view.getUint8(next++) : 0;
    if (next + more * 3 > view.byteLength) return undefined;
    for (let i = 0; i < more; i++, next += 3) size += view.getUint8(next + 1);
  }
  return { read: { message: view.getUint16(at + 2, isLittle), isLittle, fields, size }, next };
}

/** A field of two or four bytes; undefined if the message has none, or says that it is unknown. */
function valueIn(view: DataView, at: number, definition: Definition, number: number, isSigned: boolean) {
  const field = definition.fields.find((each) => each.number === number);
  if (!field) return undefined;
  const { isLittle } = definition;
  if (field.size === 2) {
    const value = view.getUint16(at + field.at, isLittle);
    return value === 0xffff ? undefined : value;
  }
  if (field.size !== 4) return undefined;
  const value = isSigned ? view.getInt32(at + field.at, isLittle) : view.getUint32(at + field.at, isLittle);
  return value === (isSigned ? 0x7fffffff : 0xffffffff) ? undefined : value;
}

function pointOf(
  value: (number: number, isSigned?: boolean) => number | undefined,
  time: number | undefined,
): number[][] {
  const [lng, lat] = [value(FIELD.lng, true), value(FIELD.lat, true)];
  // Indoors, or before the first fix.
  if (lng === undefined || lat === undefined) return [];
  const altitude = value(FIELD.preciseAltitude) ?? value(FIELD.altitude);
  const height = altitude === undefined ? Number.NaN : altitude / 5 - 500;
  return [[lng * SEMICIRCLE, lat * SEMICIRCLE, height, time === undefined ? Number.NaN : EPOCH_MS + time * 1000]];
}
