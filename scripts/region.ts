// npm run region -- FILE.osm.pbf [--name NAME] [--no-places] [--no-streets] [--no-map] [--elevation FOLDER]
// Makes a region of an OpenStreetMap extract: places into the place store of DATABASE_URL, streets and map into REGION_DIR, which a
// running server takes up at once. Run it again to go on after an interruption. --list shows the regions, --remove NAME
// removes one with its places. See docs/region.md.
import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import type { ImportReport } from '../lib/places-store/import/import-places.ts';
import { placesText, reportText } from '../lib/places-store/import/report-text.ts';
import { createPlaceStore, type PlaceStore } from '../lib/places-store/index.ts';
import { buildRegion } from '../lib/region/build/build-region.ts';
import { buildsIn, currentId } from '../lib/region/build/builds.ts';
import { nameOfFile } from '../lib/region/build/region-name.ts';
import { removeRegion } from '../lib/region/build/remove-region.ts';
import { unfinishedIn } from '../lib/region/build/unfinished.ts';
import { regionOfSource } from '../lib/region/places/region-source.ts';
import { buildFolder } from '../lib/region/region-files.ts';
import { environment } from '../lib/runtime/live-env.ts';
import { createBar } from './region/bar.ts';
import { mapStep, streetsStep } from './region/made-steps.ts';
import { placesBeside } from './region/places-beside.ts';
import { stopOnSignals } from './region/stop-signals.ts';
import { bytesIn, lineOf, partsText, sizeText } from './region/texts.ts';

const USAGE =
  'usage: npm run region -- FILE.osm.pbf [--name NAME] [--no-places] [--no-streets] [--no-map] [--elevation FOLDER]\n' +
  '       npm run region -- --list | --remove NAME';
const OPTIONS = {
  name: { type: 'string' },
  'no-places': { type: 'boolean' },
  'no-streets': { type: 'boolean' },
  'no-map': { type: 'boolean' },
  elevation: { type: 'string' },
  list: { type: 'boolean' },
  remove: { type: 'string' },
} as const;

const { values, positionals } = argumentsOf();
const [file, ...more] = positionals;
const { config, notes } = readConfig(environment());
const wrong = notes.find(({ level, variable }) => level === 'error' && /^(?:DATABASE_URL|REGION_DIR)$/.test(variable));
if (wrong) fail(`${wrong.variable}: ${wrong.text}`);
const dir = config.regionDir;
const store = createPlaceStore(config.database);
if (values.remove !== undefined) await remove(values.remove.trim());
if (values.list || values.remove !== undefined) await list();
if (!file || values.name?.trim() === '') fail(USAGE);
if (more.length > 0) fail(`one file at a time, please (${more.join(' ')})\n${USAGE}`);

const signal = stopOnSignals();
const name = values.name?.trim() ?? nameOfFile(file);
const bar = createBar(process.stderr, () => performance.now());
let report: ImportReport | undefined;
let placesKb = 0;

try {
  const { region, isRepeated, removed } = await buildRegion({
    dir,
    file: resolve(file),
    name,
    signal,
    clock: Date.now,
    steps: {
      ...(!values['no-places'] && {
        places: placesBeside(name, {
          onReport(each) {
            report = each;
          },
          onPeakKb(each) {
            placesKb = each;
          },
        }),
      }),
      ...(!values['no-streets'] && { streets: streetsStep(dir, values.elevation) }),
      ...(!values['no-map'] && { map: mapStep() }),
    },
    onPart(part, state) {
      bar.clear();
      if (state === 'begun') bar.begin();
      else console.log(`${part.padEnd(8)} ${state === 'done' ? `${bar.seconds().toFixed(1)} s` : 'made before'}`);
    },
    onProgress: (part, ...progress) => bar.draw(part, ...progress),
  });
  if (!isRepeated) console.log(`${name}: the region ${region.id} is in use`);
  else if (report?.isRepeated === false)
    console.log(`${name}: its places were read again; the rest is in use (${region.id})`);
  else console.log(`${name}: nothing new, the region of this very file is in use (${region.id})`);
  console.log(partsText(region));
  if (report) console.log(reportText(report, await store.count(), 'of all sources'));
  for (const { id, name: gone } of removed) {
    const isLast = !buildsIn(dir).some((build) => build.name === gone);
    console.log(
      `  removed  ${id}${gone && isLast ? `; the places of ${gone} stay, --remove ${gone} takes them away` : ''}`,
    );
  }
  const { bavail, bsize } = statfsSync(dir);
  const peak = Math.round(Math.max(placesKb, process.resourceUsage().maxRSS) / 1_000);
  console.log(
    `  disk     ${sizeText(bytesIn(buildFolder(dir, region.id)))} in ${dir}, ${sizeText(bavail * bsize)} free; ${(performance.now() / 1_000).toFixed(1)} s, peak memory ${peak} MB`,
  );
} catch (error) {
  bar.clear();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await store.close();
}

/** The regions, the one that is used with a star, and what is left of others. Then the program is done. */
async function list(): Promise<never> {
  const used = currentId(dir);
  const builds = buildsIn(dir);
  const alone = (await sourcesIn(store)).flatMap(({ source, places }) => {
    const region = regionOfSource(source);
    return region === undefined || builds.some(({ name, places }) => name === region && places)
      ? []
      : { region, places };
  });
  const unfinished = unfinishedIn(dir);
  for (const region of builds) console.log(lineOf(region, region.id === used));
  for (const { region, places } of alone) console.log(`  ${region}: ${placesText(places)} alone, in the place store`);
  for (const region of unfinished) console.log(`  ${region}: not finished; the same command goes on`);
  if (builds.length + alone.length + unfinished.length === 0) console.log(`no region was made (${dir})`);
  process.exit(0);
}

/** None if there is no store yet: looking makes none. */
async function sourcesIn(places: PlaceStore) {
  try {
    return (await places.isEmpty()) ? [] : await places.sources();
  } catch (error) {
    console.error(`the place store cannot be read: ${error instanceof Error ? error.message : error}`);
    return [];
  } finally {
    await places.close();
  }
}

/** Removes the builds of a region, and its places. */
async function remove(gone: string): Promise<void> {
  const { isFound, places, used } = await removeRegion(dir, gone, store).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );
  if (!isFound) fail(`there is no region "${gone}"; --list names those that are there`);
  console.log(`${gone}: removed, with ${placesText(places)}`);
  if (used) console.log(`${used.name}: is in use now`);
}

function argumentsOf() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function fail(text: string): never {
  console.error(text);
  process.exit(2);
}
