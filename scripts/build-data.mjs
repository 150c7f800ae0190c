// Builds what is not committed: generated/lexicon.json and needs.json, generated/gazetteer.bin, generated/mainland-china.json,
// public/basemap/<hash>/*.json, generated/basemap.json, which names the hash, generated/map-view.json and
// generated/climate.json. Does nothing if they are up to date.
import './node-check.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClimate } from './build-climate.mjs';
import { buildLexicon } from './build-lexicon.mjs';
import { buildMapView } from './build-map-view.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(root, 'generated/data-stamp.txt');
const GAZETTEER = join(root, 'generated/gazetteer.bin');
/** Names the folder of public/basemap/ with the files. */
const BASEMAP = join(root, 'generated/basemap.json');
const MAINLAND = join(root, 'generated/mainland-china.json');
const BASEMAP_FILES = [
  'world-en.json',
  'world-zh.json',
  'names-en.json',
  'names-zh.json',
  'places-5.json',
  'cells.json',
  'wide.json',
];
/** What decides about the contents beside the files that are hashed. */
const PACKAGES = [
  '@photostructure/tz-lookup',
  '@rapideditor/country-coder',
  'kdbush',
  'pinyin-pro',
  'polyclip-ts',
  'topojson-client',
];

mkdirSync(join(root, 'generated'), { recursive: true });
const stamp = stampOf();
if (process.argv.includes('--force') || !isCurrent(stamp)) {
  console.log('Building the place data and the maps (once; half a minute to a minute) …');
  const started = performance.now();
  rmSync(join(root, 'generated/basemap'), { recursive: true, force: true });
  mkdirSync(join(root, 'generated/basemap'), { recursive: true });
  const [{ buildGazetteer }, { buildBasemaps }, { buildCoast }, { publishBasemap }, { buildMainland }] =
    await Promise.all([
      import('./data/gazetteer.mjs'),
      import('./data/basemap.mjs'),
      import('./data/coast.mjs'),
      import('./data/basemap-folder.mjs'),
      import('./data/mainland.mjs'),
    ]);
  const summary = buildGazetteer(root);
  const sizes = `${buildBasemaps(root)}; ${buildCoast(root)}; ${buildMainland(root)}`;
  publishBasemap(root);
  writeFileSync(STAMP, stamp);
  console.log(
    `Place data built in ${((performance.now() - started) / 1000).toFixed(1)} s: ${summary}; basemaps ${sizes}`,
  );
}
buildMapView(root);
buildClimate(root);
// Last: its expressions are of modules that read the rest.
await buildLexicon(root);

function isCurrent(expected) {
  return isBuilt() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === expected;
}

function isBuilt() {
  if (![GAZETTEER, BASEMAP, MAINLAND].every((file) => existsSync(file))) return false;
  const { folder } = JSON.parse(readFileSync(BASEMAP, 'utf8'));
  return BASEMAP_FILES.every((file) => existsSync(join(root, 'public/basemap', folder, file)));
}

function stampOf() {
  const hash = createHash('sha256');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of PACKAGES) hash.update(`${name}@${dependencies[name]}\n`);
  for (const folder of ['scripts/data', 'scripts/data/sources', 'lib/gazetteer/data', 'lib/gazetteer/data/landmarks']) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort(byName)) {
      if (entry.isDirectory() || entry.name.startsWith('make-')) continue;
      hash.update(entry.name).update(readFileSync(join(root, folder, entry.name)));
    }
  }
  hash.update(readFileSync(join(root, 'lib/gazetteer/normalize.mjs')));
  return hash.digest('hex');
}

function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}
