import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

// Written out, for the standalone folder takes along what it reads here.
const CONFIG = new URL('tilemaker/config.json', import.meta.url);
/** What tilemaker does with each thing of an extract. */
export const PROCESS = new URL('tilemaker/process.lua', import.meta.url);

/** The layer of the sea, which comes from a file beside the extract. It is written into that of other water, so it comes after it. */
const SEA = {
  minzoom: 4,
  maxzoom: 14,
  source: 'sea.shp',
  write_to: 'water',
  simplify_below: 13,
  simplify_level: 0.0003,
  simplify_ratio: 2,
};

/** The layers of the map. */
export function styleOf(hasSea: boolean): object {
  const config = JSON.parse(readFileSync(CONFIG, 'utf8')) as { layers: Record<string, object> };
  return hasSea ? { ...config, layers: { ...config.layers, sea: SEA } } : config;
}

/** Tells this style from the one of another version. */
export function styleDigest(): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(styleOf(true)))
    .update(readFileSync(PROCESS));
  return hash.digest('hex').slice(0, 16);
}
