import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js/t2cn';
import { buildBasemapPlaces } from './basemap-places.mjs';
import { chinaRecords, pinyinOf } from './china.mjs';
import { extraRecords } from './extra.mjs';
import { readGeoNames } from './geonames.mjs';
import { indexOf } from './index-file.mjs';
import { islandRecords } from './islands.mjs';
import { airportRecords, landmarkRecords } from './pois.mjs';
import * as tables from './tables.mjs';
import { cityRecords, countryRecords, regionRecords } from './world.mjs';

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fa5;

/** Writes generated/gazetteer.bin and the basemap's names. Returns a line for the log. */
export async function buildGazetteer(root) {
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  const cityNames = tables.readCityNames(root);
  const geonames = readGeoNames(toSimplified, (country, admin1, ...names) =>
    names.some((name) => {
      const key = `${country}\t${name.toLowerCase()}`;
      return cityNames.has(key) || cityNames.has(`${key}@${admin1.toLowerCase()}`);
    }),
  );
  const china = chinaRecords(
    tables.readCounties(root),
    tables.readProvinces(root),
    geonames,
    tables.readRenamed(root, tables.readCounties(root)),
  );
  const regions = regionRecords(geonames, tables.readRegions(root));
  const world = cityRecords(geonames, china.used, cityNames, new Map([...regions, ...china.provinceOf]));
  if (world.missing.length > 0)
    throw new Error(`cities-zh: not in GeoNames: ${world.missing.join(', ').replaceAll('\t', ' ')}`);
  const cities = [...china.records, ...world.records, ...extraRecords(tables.readExtraPlaces(root))];
  const countries = countryRecords(geonames, tables.readCountryNames(root));
  const landmarks = landmarkRecords(tables.readLandmarks(root), cities);
  const areas = [...countries, ...regions.values(), ...cities];
  const records = [
    ...areas,
    ...landmarks,
    ...islandRecords(tables.readIslands(root), [...areas, ...landmarks]),
    ...(await airportRecords(tables.readAirportNames(root), tables.readCityAirports(root))),
  ];
  const { bytes, keyCount } = indexOf(records, charTables(toSimplified), tables.readWords(root));
  const path = join(root, 'generated/gazetteer.bin');
  writeFileSync(path, bytes);
  const names = buildBasemapPlaces(root, records);
  return `${records.length} places, ${keyCount} keys, ${(statSync(path).size / 1e6).toFixed(1)} MB; ${names}`;
}

/** Traditional → simplified, character by character; and the most common pinyin of each character. */
function charTables(toSimplified) {
  let traditional = '';
  let simplified = '';
  const syllables = [];
  for (let code = HAN_FIRST; code <= HAN_LAST; code++) {
    const char = String.fromCharCode(code);
    const simple = toSimplified(char);
    // 乾 stays in names (乾县); it is 干 only in the sense of "dry".
    if (simple !== char && simple.length === 1 && char !== '乾') {
      traditional += char;
      simplified += simple;
    }
    syllables.push(pinyinOf(char));
  }
  return {
    traditional,
    simplified,
    hanFirst: HAN_FIRST,
    syllables: syllables.map((s) => (/^[a-z]+$/.test(s) ? s : '')).join(' '),
  };
}
