import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitAtAntimeridian, uncrossed } from '../../geo/bbox.ts';
import type { MapFacts } from '../region.ts';
import type { Step } from '../step.ts';
import { coastsIn } from './coasts-in.ts';
import { openMbtiles } from './mbtiles.ts';
import { seaOf } from './sea.ts';
import { shapefileOf } from './shapefile.ts';
import { PROCESS, styleOf } from './style.ts';
import { runTilemaker } from './tilemaker.ts';

/** Makes vector tiles of an extract, as one MBTiles file. Throws in words for the operator, also where tilemaker is missing. */
export const buildMap: Step<MapFacts> = async ({ bbox, onProgress, signal, ...input }) => {
  // tilemaker runs elsewhere.
  const [pbf, out] = [resolve(input.pbf), resolve(input.out)];
  mkdirSync(dirname(out), { recursive: true });
  const folder = mkdtempSync(`${out}-`);
  try {
    onProgress(0, undefined, 'looking for coasts');
    const coasts = await coastsIn(pbf, signal);
    const sea = splitAtAntimeridian(bbox).flatMap((part) => seaOf(coasts, part));
    if (sea.length > 0) {
      for (const [ending, bytes] of Object.entries(shapefileOf(sea)))
        writeFileSync(join(folder, `sea.${ending}`), bytes);
    }
    writeFileSync(join(folder, 'config.json'), JSON.stringify(styleOf(sea.length > 0)));
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
