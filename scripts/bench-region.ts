// npm run bench:region -- FILE.osm.pbf [--no-map]
// Makes a region of an extract in a temporary folder and prints time, peak memory and disk; then asks for ways and reaches and
// prints p50 and p99 next to the goals, compares ways and reaches with those of the same engine over HTTP, and looks for names of
// the extract; then, if there is a build, 50 ways at once through the app beside calls of its health.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { centerOf, isInside } from '../lib/geo/bbox.ts';
import type { BBox, LngLat } from '../lib/geo/lng-lat.ts';
import { createPlaceStore } from '../lib/places-store/index.ts';
import type { PlaceStore } from '../lib/places-store/place-store.ts';
import { openRegions } from '../lib/region/regions.ts';
import { isInstalled } from '../lib/region/streets/engine.ts';
import { askRegion } from './bench-region/asked.ts';
import { compareRegion } from './bench-region/compared.ts';
import { makeRegion } from './bench-region/made.ts';
import { findNames } from './bench-region/named.ts';
import { serveRegion } from './bench-region/served.ts';
import { bytesIn, sizeText } from './region/texts.ts';

/** Where an engine may be already, so that nothing is fetched. */
const ENGINES = ['node_modules/.cache/region-engine', '.data/region/engine'];
const GOALS: Record<string, number> = { 'walk up to 3 km': 20, 'drive across': 200 };
const HEALTH_MS = 50;
const MEMORY_MB = 2_000;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'no-map': { type: 'boolean' } } });
const [file] = positionals;
if (!file || !existsSync(file)) {
  console.error('usage: npm run bench:region -- FILE.osm.pbf [--no-map]');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'wentu-bench-region-'));
const dir = join(folder, 'region');
const env = { REGION_DIR: dir, DATABASE_URL: `file:${join(folder, 'bench.db')}` };
/** Every run asks the same. Source: mulberry32. */
let seed = 42;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

try {
  mkdirSync(dir);
  const engine = ENGINES.find((each) => isInstalled(each));
  if (engine) symlinkSync(resolve(engine), join(dir, 'engine'));
  const made = await makeRegion([file, ...(values['no-map'] ? ['--no-map'] : [])], env);
  process.stdout.write(made.text);
  const region = openRegions(dir).current();
  if (!region) throw new Error('no region was made');
  const disk = bytesIn(region.folder) + databaseBytes();
  console.log(`\nmade of ${sizeText(statSync(file).size)} in ${made.seconds.toFixed(1)} s, ${sizeText(disk)} on disk`);
  if (made.peakMb !== undefined)
    console.log(`${figure('peak memory', made.peakMb, MEMORY_MB, 'MB')} (with engine and tilemaker)`);

  const points = await pointsOf(region.bbox);
  for (const { name, p50, p99, count, without } of await askRegion(dir, points, random)) {
    const missing = without > 0 ? `, ${without} of ${count} without a way` : '';
    console.log(`${figure(name, p99, GOALS[name], 'ms')} p99, ${p50.toFixed(1)} p50${missing}`);
  }
  const { ways, reaches } = await compareRegion(dir, points, random);
  for (const [name, { same, count, none }] of Object.entries({ ways, reaches }))
    console.log(
      `${figure(`${name} as over HTTP`, same, undefined, `of ${count}`)}${none > 0 ? `, ${none} of them none` : ''}`,
    );
  const names = await withStore((store) => findNames(file, store, centerOf(region.bbox), random));
  const missing = names.missing.length > 0 ? `; not: ${names.missing.join(', ')}` : '';
  console.log(`${figure('names found', names.found, undefined, `of ${names.count}`)}${missing}`);
  if (!existsSync('.next/BUILD_ID'))
    console.log('health beside 50 ways at once: not measured, there is no build (npm run build)');
  else {
    const { burstP50, failed, alone, beside } = await serveRegion(env, points);
    console.log(
      `${figure('health beside 50 ways', beside.p99, HEALTH_MS, 'ms')} p99, ${beside.p50.toFixed(1)} p50 (alone ${alone.p99.toFixed(1)} and ${alone.p50.toFixed(1)}); the 50 take ${burstP50.toFixed(0)} ms, ${failed} without a way`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** "walk up to 3 km        4.2 ms (goal 20: met)". */
function figure(name: string, value: number, goal: number | undefined, unit: string): string {
  const judged = goal === undefined ? '' : ` (goal ${goal}: ${value <= goal ? 'met' : 'MISSED'})`;
  return `${name.padEnd(26)} ${value.toFixed(1).padStart(8)} ${unit}${judged}`;
}

function databaseBytes(): number {
  const files = readdirSync(folder).filter((name) => name.startsWith('places.db'));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Places of the region that lie at streets. */
async function pointsOf(box: BBox): Promise<LngLat[]> {
  const kinds = ['street', 'address', 'hotel', 'restaurant', 'cafe', 'shop'];
  const found = await withStore((store) => store.search({ kinds, limit: 5_000 }));
  // Streets that leave the extract have their middle beyond it.
  const points = found.map(({ at }) => at).filter((at) => isInside(at, box));
  if (points.length < 20) throw new Error('too few streets to ask for ways between them');
  return points;
}

async function withStore<T>(use: (store: PlaceStore) => Promise<T>): Promise<T> {
  const store = createPlaceStore({ kind: 'sqlite', path: join(folder, 'bench.db') });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
