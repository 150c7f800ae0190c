import { z } from 'zod';
import { isRecord } from '../domain/is-record.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/** Longest text of one field from a provider, in code points. */
const MAX_TEXT = 500;

// Control characters and marks that reorder or hide text have no place in a name, but are useful in an attack.
const UNWANTED = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

/**
 * A provider's text as data: control and direction marks gone, white space collapsed, at most `max` code points; absent
 * if nothing is left.
 */
export function textOf(value: unknown, max = MAX_TEXT): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const cut = String(value)
    .slice(0, max * 4)
    .toWellFormed();
  const text = cut.replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  return text.length <= max ? text : [...text].slice(0, max).join('');
}

/** A number, or a string containing one, within [min, max]; anything else is absent. */
export function numberOf(value: unknown, min = -Infinity, max = Infinity): number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined;
  const number = Number(value);
  return Number.isFinite(number) && number >= min && number <= max ? number : undefined;
}

/**
 * Longitude and latitude → point, absent if they are not coordinates.
 * A swapped pair is repaired only if there is no other reading: the "latitude" is beyond ±90 and the "longitude" is
 * not.
 */
export function pointOf(lng: unknown, lat: unknown): LngLat | undefined {
  const x = numberOf(lng, -180, 180);
  const y = numberOf(lat, -180, 180);
  if (x === undefined || y === undefined) return undefined;
  if (Math.abs(y) <= 90) return { lng: x, lat: y };
  return Math.abs(x) <= 90 ? { lng: y, lat: x } : undefined;
}

/** "116.39,39.9" → point. */
export function pairOf(value: unknown): LngLat | undefined {
  if (typeof value !== 'string') return undefined;
  const [lng, lat, ...rest] = value.split(',');
  return rest.length === 0 ? pointOf(lng, lat) : undefined;
}

/**
 * A link that is safe to show: http or https, no user name; the first of several separated by OSM's ";"; absent
 * otherwise.
 */
export function linkOf(value: unknown): string | undefined {
  const text = textOf(value)?.split(/\s*;\s*(?=https?:|www\.)/i)[0];
  if (text === undefined || /\s/.test(text)) return undefined;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  return /^https?:$/.test(url.protocol) && !url.username && url.hostname.includes('.') ? full : undefined;
}

/** Always an array: a single object becomes one item, anything else none. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? [value] : [];
}

/** A loose object: all its fields are unknown, and reading an absent one is safe. */
export function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** Only the entries that are present: for building objects with optional properties. */
export function present<T extends object>(entries: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Field schemas for lenient responses: a bad value is absent, never a reason to reject the whole. */
export const loose = {
  text: z.unknown().transform((value) => textOf(value)),
  number: z.unknown().transform((value) => numberOf(value)),
  list: z.unknown().transform(listOf),
  record: z.unknown().transform(recordOf),
};
