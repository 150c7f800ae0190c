import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitAtAntimeridian, uncrossed } from '../../geo/bbox.ts';
import { readExtract } from '../build/read-extract.ts';
import type { MapFacts } from '../region.ts';
import type { Step } from '../step.ts';
import { coastsIn } from './coasts-in.ts';
import { openMbtiles } from './mbtiles.ts';
import { seaOf } from './sea.ts';
import { shapefileOf } from './shapefile.ts';
import { runTilemaker } from './tilemaker.ts';

// Written out, for the standalone folder takes along what it reads here.
const CONFIG = new URL('tilemaker/config.json', import.meta.url);
const PROCESS = new URL('tilemaker/process.lua', import.meta.url);

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

/** Makes vector tiles of an extract, as one MBTiles file. Throws in words for the operator, also where tilemaker is missing. */
export const buildMap: Step<MapFacts> = async ({ onProgress, signal, ...input }) => {
  // tilemaker runs elsewhere.
  const [pbf, out] = [resolve(input.pbf), resolve(input.out)];
  mkdirSync(dirname(out), { recursive: true });
  const folder = mkdtempSync(`${out}-`);
  try {
    onProgress(0, undefined, 'looking for coasts');
    const { bbox } = await readExtract(pbf, signal);
    const coasts = await coastsIn(pbf, signal);
    const sea = splitAtAntimeridian(bbox).flatMap((part) => seaOf(coasts, part));
    const config = JSON.parse(readFileSync(CONFIG, 'utf8')) as { layers: Record<string, object> };
    if (sea.length > 0) {
      for (const [ending, bytes] of Object.entries(shapefileOf(sea)))
        writeFileSync(join(folder, `sea.${ending}`), bytes);
      config.layers = { ...config.layers, sea: SEA };
    }
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
    const made = join(folder, 'map.mbtiles');
    await runTilemaker({
      input: pbf,
      bbox: uncrossed(bbox),
      output: made,
      config: 'config.json',
      process: fileURLToPath(PROCESS),
      folder,
      signal,
      onLine: (words, done = 0, total) => onProgress(done, total, words),
    });
    const { minZoom, maxZoom, count } = factsOf(made);
    if (count === 0)
      throw new Error(`${pbf}: there is nothing in it that a map would show; leave the map out with --no-map`);
    renameSync(made, out);
    return { minZoom, maxZoom, tiles: count, bytes: statSync(out).size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function factsOf(path: string) {
  const tiles = openMbtiles(path);
  try {
    return tiles.facts();
  } finally {
    tiles.close();
  }
}
