import { createHash } from 'node:crypto';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { Tags } from './tags.ts';

/** An id given by OpenStreetMap: "node/123" → "osm:N123"; it is the same object in whatever file. */
function osmIdOf(own: string): string | undefined {
  const [, kind = '', number] = /^(node|way|relation)\/(\d+)$/i.exec(own) ?? [];
  return number && `osm:${kind.charAt(0).toUpperCase()}${number}`;
}

/** The id of a place with one of its own in its file: "csv:shops.csv:7". */
export function ownId(format: string, source: string, own: string): string {
  return osmIdOf(own) ?? `${format}:${source}:${own}`;
}

/** The id of a place without one: derived from its content, so that it stays when rows are added before it. */
export function contentId(format: string, source: string, at: LngLat, tags: Tags): string {
  const text = JSON.stringify([
    at.lng.toFixed(7),
    at.lat.toFixed(7),
    tags.name,
    tags['name:zh'],
    tags['name:en'],
    tags.category,
  ]);
  return `${format}:${source}:~${createHash('sha1').update(text).digest('base64url').slice(0, 14)}`;
}
