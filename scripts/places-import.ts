// npm run places:import -- FILE [--datum gcj02|bd09]
// Reads places from .osm.pbf, .geojson, .geojsonl or .csv into the place store of DATABASE_URL. Run it again to go on after
// a stop; a file that is already in is not read twice.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import { importPlaces } from '../lib/places-store/import/import-places.ts';
import { createPlaceStore, placesPathOf } from '../lib/places-store/index.ts';
import { environment } from '../lib/server/live-env.ts';

const USAGE = 'usage: npm run places:import -- FILE [--datum wgs84|gcj02|bd09]';
const { values, positionals } = parseArgs({ allowPositionals: true, options: { datum: { type: 'string' } } });
const [file] = positionals;
const datum = values.datum ?? 'wgs84';

if (!file || (datum !== 'wgs84' && datum !== 'gcj02' && datum !== 'bd09')) fail(USAGE);
if (!existsSync(file)) fail(`${file}: no such file\n${USAGE}`);

const { config, notes } = readConfig(environment());
const wrong = notes.find((note) => note.level === 'error' && note.variable === 'DATABASE_URL');
if (wrong) fail(`${wrong.variable}: ${wrong.text}`);

const store = createPlaceStore(config.database);
const stop = new AbortController();
process.once('SIGINT', () => stop.abort(new Error('stopped; run the same command to go on')));
const started = performance.now();
const bytes = statSync(file).size;

try {
  const written = await importPlaces(store, resolve(file), { datum, signal: stop.signal, onProgress: draw });
  const seconds = (performance.now() - started) / 1000;
  const where = config.database.kind === 'postgres' ? 'PostgreSQL' : placesPathOf(config.database.path);
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(
    written === 0
      ? `nothing new in ${file}; ${await store.count()} places in ${where}`
      : `${written} places in ${seconds.toFixed(1)} s (peak ${peak} MB); ${await store.count()} in ${where}`,
  );
} catch (error) {
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await store.close();
}

function draw({ share, written }: { share: number; written: number }): void {
  const width = 30;
  const full = Math.round(share * width);
  const seconds = (performance.now() - started) / 1000;
  const left = share > 0.02 ? ` ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
  const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
  const text = `${bar} ${(share * 100).toFixed(0).padStart(3)} % of ${(bytes / 1e6).toFixed(1)} MB, ${written} places${left}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(100)}`);
}

function fail(text: string): never {
  console.error(text);
  process.exit(2);
}
