import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Region } from '../../lib/region/region.ts';

const whole = (value: number) => value.toLocaleString('en');

/** "76 kB", "12.4 MB", "70.2 GB". */
export function sizeText(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** What a region has, one line a part. */
export function partsText({ places, streets, map }: Region): string {
  return [
    `places   ${places ? `${whole(places.count)}, source "${places.source}"` : 'none (--no-places)'}`,
    `streets  ${streets ? `${whole(streets.tiles)} tiles, ${sizeText(streets.bytes)}, ${streets.engine}` : 'none (--no-streets)'}`,
    `map      ${map ? `${whole(map.tiles)} tiles, zoom ${map.minZoom} to ${map.maxZoom}, ${sizeText(map.bytes)}` : 'none (--no-map)'}`,
  ]
    .map((line) => `  ${line}`)
    .join('\n');
}

/** A region in one line, for a list. */
export function lineOf(region: Region, isUsed: boolean): string {
  const { id, name, source, streets, map } = region;
  const has = [region.places && 'places', streets && 'streets', map && 'map'].filter(Boolean).join(', ');
  const state = source.timestamp ? `, as of ${source.timestamp.slice(0, 10)}` : '';
  return `${isUsed ? '*' : ' '} ${name}: ${has || 'nothing'}, of ${source.file}${state} (${id})`;
}

/** What a folder takes on the disk. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
