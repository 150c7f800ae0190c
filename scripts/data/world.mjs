import { stemOf } from '../../lib/gazetteer/normalize.mjs';
import { groupBy } from './china.mjs';
import { englishOf } from './english-names.mjs';
import { centroidOf } from './geometry.mjs';
import { importanceOf } from './importance.mjs';
import { pointInArea, pointInCountry } from './inside.mjs';
import { readSource } from './sources.mjs';

/** Hong Kong and Macau are one city each; a second record of the same name would only confuse. */
const CITY_STATES = new Set(['HK', 'MO']);

/** Countries: names from the platform's own tables, points in the middle of the basemap's largest area, else at the capital. */
export function countryRecords(geonames, countryNames) {
  const zh = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' });
  const en = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const map = JSON.parse(readSource('world-zh.json.br'));
  const areas = new Map(map.features.map((f) => [f.properties.iso_a2, f]));
  const rows = groupBy(geonames, (row) => row.country);
  const records = [];
  for (const [code, places] of rows) {
    const nameEn = en.of(code);
    if (!nameEn || CITY_STATES.has(code)) continue;
    const seat = places.find((row) => row.feature === 'PPLC') ?? places[0];
    const area = areas.get(code);
    const aliases = countryNames.get(code) ?? [];
    const own = aliases.find((name) => /[一-鿿]/.test(name)) ?? zh.of(code) ?? nameEn;
    records.push({
      name: own,
      nameEn,
      kind: code === 'TW' ? 'region' : 'country',
      at: area ? pointInCountry(code, centroidOf(area.geometry), places) : seat.at,
      country: code,
      population: places.reduce((sum, row) => sum + row.population, 0),
      importance: 0.95 + Math.min(0.045, Math.log10(1 + places.length) / 90),
      timeZone: seat.timeZone,
      aliases: [
        ...aliases,
        zh.of(code) ?? '',
        area?.properties.name ?? '',
        area?.properties.full_name ?? '',
        nameEn.replace(/&/g, 'and'),
      ],
      variants: [],
    });
  }
  return records;
}

/**
 * First-level regions of the table; a region is found through its main city, and its point is in the middle of its
 * places.
 */
export function regionRecords(geonames, regions) {
  const byKey = groupBy(geonames, (row) => `${row.country}\t${row.ascii.toLowerCase()}`);
  const rowsOf = groupBy(geonames, (row) => row.country);
  const records = new Map();
  for (const region of regions) {
    const seat = mostPeopled(byKey.get(`${region.country}\t${region.capital.toLowerCase()}`) ?? []);
    if (!seat) {
      throw new Error(`regions.tsv: no city "${region.capital}" in ${region.country} for ${region.nameEn}`);
    }
    const key = `${region.country}\t${seat.admin1}`;
    if (records.has(key))
      throw new Error(`regions.tsv: ${region.nameEn} and ${records.get(key).nameEn} have one city area`);
    const countryRows = rowsOf.get(region.country);
    const members = countryRows.filter((row) => row.admin1 === seat.admin1);
    records.set(key, {
      name: region.names[0],
      nameEn: region.nameEn,
      kind: 'region',
      at: pointInArea(members, countryRows),
      country: region.country,
      population: 0,
      importance: 0.86,
      timeZone: seat.timeZone,
      aliases: [...region.names, ...(region.nameEn.endsWith(' State') ? [] : [`${region.nameEn} State`])],
      codes: region.country === 'US' && /^[A-Z]{2}$/.test(seat.admin1) ? [seat.admin1] : [],
      // Weaker than a city's own name: 奈良 is the city rather than the prefecture.
      variants: region.names.map(stemOf),
    });
  }
  return records;
}

/** Cities outside the Chinese tables, with the curated Chinese names. regions: by "CC\tcode of the first-level area". */
export function cityRecords(geonames, used, cityNames, regions) {
  const best = new Map();
  for (const row of geonames) {
    if (used.has(row)) continue;
    for (const name of new Set([row.ascii, row.name].flatMap((one) => [one, `${one}@${row.admin1}`]))) {
      const key = `${row.country}\t${name.toLowerCase()}`;
      if (cityNames.has(key)) best.set(key, mostPeopled([row, ...(best.has(key) ? [best.get(key)] : [])]));
    }
  }
  const curated = new Map();
  for (const [key, row] of best) {
    const before = curated.get(row);
    const { names, lesser, isFamous } = cityNames.get(key);
    curated.set(row, {
      names: [...(before?.names ?? []), ...names],
      lesser: [...(before?.lesser ?? []), ...lesser],
      isFamous: isFamous || before?.isFamous === true,
    });
  }
  const missing = [...cityNames.keys()].filter((key) => !best.has(key));
  const claimed = new Set(
    [...curated.values()].flatMap((one) => one.names.filter((name) => !one.lesser.includes(name))),
  );
  const records = [];
  for (const row of geonames) {
    if (used.has(row)) continue;
    const { names, lesser, isFamous } = curated.get(row) ?? {};
    const isHan = row.country === 'CN' || row.country === 'TW' || row.country === 'HK' || row.country === 'MO';
    const own = names?.[0] ?? row.han[0];
    // 剑桥 is the Cambridge of the hand-made table rather than the one in Ontario so named in another list.
    const borrowed = names || isHan ? [] : row.han.filter((name) => claimed.has(name));
    records.push({
      name: own && (isHan || names || !/市$/.test(own)) ? own : own ? stemOf(own) : row.name,
      nameEn: englishOf(row),
      kind: 'city',
      at: row.at,
      isPart: row.feature === 'PPLX',
      country: row.country,
      region: regions.get(`${row.country}\t${row.admin1}`),
      population: row.population,
      importance: importanceOf(row, isFamous),
      timeZone: row.timeZone,
      aliases: [row.name, row.ascii, ...(names ?? [])],
      stems: row.han.map(stemOf),
      variants: [...row.han, ...row.latin.slice(0, row.population >= 100_000 || names ? 60 : 12)],
      others: row.others,
      lesser: [...(lesser ?? []), ...borrowed],
    });
  }
  return { records, missing };
}

function mostPeopled(rows) {
  return rows.reduce((a, b) => (a && a.population >= b.population ? a : b), undefined);
}
