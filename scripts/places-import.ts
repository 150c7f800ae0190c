// npm run places:import -- FILE [--source NAME] [--datum wgs84|gcj02|bd09] [--encoding LABEL]
// Reads places from .osm.pbf, .geojson, .geojsonl, .csv, .gpx or .kml into the place store of DATABASE_URL. A file
// replaces what its own source (the file's name, or NAME) had before. Run it again to resume after an interruption;
// what is already in is not read twice. --list shows the sources, --remove NAME removes one.
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import type { Datum } from '../lib/geo/crs.ts';
import { importPlaces } from '../lib/places-store/import/import-places.ts';
import { placesText, reportText } from '../lib/places-store/import/report-text.ts';
import { createPlaceStore, placesPathOf } from '../lib/places-store/index.ts';
import { regionOfSource } from '../lib/region/places/region-source.ts';
import { environment } from '../lib/runtime/live-env.ts';
import { stopOnSignals } from './region/stop-signals.ts';

const USAGE =
  'usage: npm run places:import -- FILE [--source NAME] [--datum wgs84|gcj02|bd09] [--encoding utf-8|gb18030|big5|…]\n' +
  '       npm run places:import -- --list | --remove NAME';
const OPTIONS = {
  list: { type: 'boolean' },
  remove: { type: 'string' },
  source: { type: 'string' },
  datum: { type: 'string' },
  encoding: { type: 'string' },
} as const;
const { values, positionals } = argumentsOf();
const [file, ...more] = positionals;
const { source, encoding } = values;
const datum = datumOf(values.datum);

const { config, notes } = readConfig(environment());
const wrong = notes.find((note) => note.level === 'error' && note.variable === 'DATABASE_URL');
if (wrong) fail(`${wrong.variable}: ${wrong.text}`);

refuseRegion(values.remove ?? source ?? (file && basename(file)));
const store = createPlaceStore(config.database);
if (values.list || values.remove !== undefined) await keepSources(values.remove?.trim());

if (!file || source?.trim() === '') fail(USAGE);
if (more.length > 0) fail(`one file at a time, please (${more.join(' ')})\n${USAGE}`);
if (!existsSync(file)) fail(`${file}: no such file\n${USAGE}`);
if (!statSync(file).isFile()) fail(`${file}: this is no file`);

const signal = stopOnSignals();
const started = performance.now();
const bytes = statSync(file).size;

try {
  const report = await importPlaces(store, resolve(file), {
    ...(source !== undefined && { source: source.trim() }),
    ...(datum && { datum }),
    ...(encoding !== undefined && { encoding }),
    signal,
    onProgress: draw,
  });
  const seconds = (performance.now() - started) / 1000;
  const where = config.database.kind === 'postgres' ? 'PostgreSQL' : placesPathOf(config.database.path);
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(reportText(report, await store.count(), `in ${where} (${seconds.toFixed(1)} s, peak ${peak} MB)`));
} catch (error) {
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await store.close();
}

/** What `npm run region` keeps, it alone replaces and removes. */
function refuseRegion(name: string | undefined): void {
  const region = regionOfSource(name?.trim() ?? '');
  if (region === undefined) return;
  fail(`${name}: places of a region are called so; npm run region -- --remove ${region} removes them with it`);
}

/** Lists the sources, or removes one; then the program is done. */
async function keepSources(remove: string | undefined): Promise<never> {
  await store.open();
  const removed = remove === undefined ? 0 : await store.removeSource(remove);
  if (removed === null) fail(`there is no source "${remove}"; --list names those that are there`);
  if (remove !== undefined) {
    await store.optimize();
    console.log(`${remove}: removed, with ${placesText(removed)}`);
  }
  const sources = await store.sources();
  for (const { source: name, places, isComplete } of sources) {
    console.log(`${name}: ${placesText(places)}${isComplete ? '' : ', not read to its end'}`);
  }
  const rest = (await store.count()) - sources.reduce((sum, { places }) => sum + places, 0);
  if (rest > 0) console.log(`of earlier versions, without a source: ${placesText(rest)}`);
  if (sources.length === 0 && rest === 0) console.log('no places were imported');
  await store.close();
  process.exit(0);
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

function argumentsOf() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function datumOf(text: string | undefined): Datum | undefined {
  const plain = text?.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain === undefined || plain === 'wgs84' || plain === 'gcj02' || plain === 'bd09') return plain;
  fail(`--datum: unknown datum "${text}" (have wgs84, gcj02, bd09)`);
}

function fail(text: string): never {
  console.error(text);
  process.exit(2);
}
