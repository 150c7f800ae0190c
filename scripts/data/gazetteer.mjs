import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBasemapPlaces } from './basemap-places.mjs';
import { nameCapitals } from './capitals.mjs';
import { chinaRecords, pinyinOf } from './china.mjs';
import { cityFinder } from './city-finder.mjs';
import { extraRecords } from './extra.mjs';
import { readGeoNames, wantedBy } from './geonames.mjs';
import { indexOf } from './index-file.mjs';
import { islandRecords } from './islands.mjs';
import { metroOf, metroStations } from './metro.mjs';
import { airportRecords, landmarkRecords } from './pois.mjs';
import { readSourceRows } from './sources.mjs';
import * as tables from './tables.mjs';
import { cityRecords, countryRecords, regionRecords } from './world.mjs';

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fa5;

/** Writes generated/gazetteer.bin and the basemap's names. Returns a line for the log. */
export function buildGazetteer(root) {
  const cityNames = tables.readCityNames(root);
  const geonames = readGeoNames(wantedBy(cityNames));
  const china = chinaRecords(
    tables.readCounties(root),
    tables.readProvinces(root),
    geonames,
    tables.readRenamed(root, tables.readCounties(root)),
  );
  const regions = regionRecords(geonames, tables.readRegions(root));
  const world = cityRecords(geonames, china.used, cityNames, new Map([...regions, ...china.provinceOf]));
  if (world.missing.length > 0)
    throw new Error(
      `cities-zh: not in scripts/data/sources: ${world.missing.join(', ').replaceAll('\t', ' ')}. Places that have become wanted come with npm run data:fetch`,
    );
  const cities = [...china.records, ...world.records, ...extraRecords(tables.readExtraPlaces(root))];
  const countries = countryRecords(geonames, tables.readCountryNames(root));
  nameCapitals(cities, countries, new Map([...regions, ...china.provinceOf]), geonames);
  const cityOf = cityFinder(cities);
  const landmarks = landmarkRecords(tables.readLandmarks(root), cityOf);
  const metro = tables.readMetro(root);
  const areas = [...countries, ...regions.values(), ...cities];
  const records = [
    ...areas,
    ...landmarks,
    ...metroStations(metro, cityOf, landmarks),
    ...islandRecords(tables.readIslands(root), [...areas, ...landmarks]),
    ...airportRecords(tables.readAirportNames(root), tables.readCityAirports(root)),
  ];
  const { bytes, keyCount } = indexOf(records, { ...charTables(), metro: metroOf(metro) }, tables.readWords(root));
  const path = join(root, 'generated/gazetteer.bin');
  writeFileSync(path, bytes);
  const names = buildBasemapPlaces(root, records);
  return `${records.length} places, ${keyCount} keys, ${(statSync(path).size / 1e6).toFixed(1)} MB; ${names}`;
}

/** Traditional → simplified, character by character; and the most common pinyin of each character. */
function charTables() {
  const pairs = readSourceRows('traditional.tsv');
  const syllables = [];
  for (let code = HAN_FIRST; code <= HAN_LAST; code++) syllables.push(pinyinOf(String.fromCharCode(code)));
  return {
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simplified]) => simplified).join(''),
    hanFirst: HAN_FIRST,
    syllables: syllables.map((s) => (/^[a-z]+$/.test(s) ? s : '')).join(' '),
  };
}
