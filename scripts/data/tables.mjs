// Readers of the committed tables in lib/gazetteer/data.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rowsOf = (root, name) =>
  readFileSync(join(root, 'lib/gazetteer/data', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** "圣何塞(美国)" → 圣何塞: the remark says that others share the name. */
const withoutRemark = (name) => name.replace(/\(.*\)$/, '');
const namesOf = (text) => (text ?? '').split(',').map(withoutRemark).filter(Boolean);

/**
 * Map "CC\tname in lower case", plus "@" and the first-level area's code if the table has it → { names: [the one to
 * show, ...others], lesser: those by which others are better known, isFamous }. Throws if two cities claim the same
 * Chinese name without a remark to tell them apart.
 */
export function readCityNames(root) {
  const map = new Map();
  const claims = new Map();
  for (const table of ['cities-zh.tsv', 'cities-zh-2.tsv']) {
    for (const [country, list] of rowsOf(root, table)) {
      for (const item of list.split(';')) {
        const [said, text] = item.split('=');
        const key = `${country}\t${said.replace('!', '').toLowerCase()}`;
        const before = map.get(key);
        const names = [...new Set([...(before?.names ?? []), ...namesOf(text)])];
        const lesser = [
          ...(before?.lesser ?? []),
          ...text
            .split(',')
            .filter((one) => one.includes('('))
            .map(withoutRemark),
        ];
        map.set(key, {
          names,
          lesser,
          isFamous: table === 'cities-zh.tsv' || said.endsWith('!') || before?.isFamous === true,
        });
        for (const name of text.split(',').filter((one) => /^[一-鿿·-]+$/.test(one))) {
          const claim = claims.get(name);
          if (claim && claim !== key) throw new Error(`${table}: ${name} is both ${claim} and ${key}`);
          claims.set(name, key);
        }
      }
    }
  }
  return map;
}

/** [{ country, capital, nameEn, names }] of first-level regions outside China. */
export function readRegions(root) {
  const regions = [];
  for (const [country, ...rest] of rowsOf(root, 'regions.tsv')) {
    for (const item of rest.join('\t').split(';')) {
      const [capital, names] = item.split('\t');
      const [nameEn, zh] = names.split('=');
      regions.push({ country, capital: capital.trim(), nameEn, names: namesOf(zh) });
    }
  }
  return regions;
}

export const readCountryNames = (root) =>
  new Map(rowsOf(root, 'countries-zh.tsv').map(([code, names]) => [code, names.split(',')]));

export const readProvinces = (root) =>
  rowsOf(root, 'provinces-cn.tsv').map(([code, admin1, name, names, nameEn, capital]) => ({
    code,
    admin1,
    name,
    aliases: namesOf(names),
    nameEn,
    capital,
  }));

export const readCounties = (root) =>
  rowsOf(root, 'counties.tsv').map(([code, name, parent, lng, lat, former]) => ({
    code,
    name,
    parent,
    at: [Number(lng), Number(lat)],
    isFormer: former === 'former',
  }));

/** Every table of lib/gazetteer/data/landmarks: one for each city with many, and elsewhere.tsv. `hours` may be absent. */
export const readLandmarks = (root) =>
  readdirSync(join(root, 'lib/gazetteer/data/landmarks'))
    .sort()
    .flatMap((file) => rowsOf(root, join('landmarks', file)))
    .map(([name, nameEn, kind, city, country, at, aliases, hours]) => ({
      name,
      nameEn,
      kind: kind.replace('*', ''),
      isFamous: kind.endsWith('*'),
      city,
      country,
      at: at.split(',').map(Number),
      aliases: namesOf(aliases),
      hours: hours?.trim() || undefined,
    }));

/** [{ city, country, kind, name, nameEn, stops: [{ name, nameEn, at }] }] of metro lines, the first stop again as the last of a ring. */
export function readMetro(root) {
  const lines = new Map();
  for (const [city, country, kind, name, nameEn, stop, stopEn, at] of rowsOf(root, 'metro.tsv')) {
    const key = `${country} ${city} ${nameEn}`;
    const line = lines.get(key) ?? { city, country, kind, name, nameEn, stops: [] };
    lines.set(key, line);
    line.stops.push({ name: stop, nameEn: stopEn, at: at.split(',').map(Number) });
  }
  return [...lines.values()];
}

export const readAirportNames = (root) =>
  new Map(rowsOf(root, 'airports-zh.tsv').map(([iata, names]) => [iata, namesOf(names)]));

/** Map IATA code → { names, rank }: 北京机场, "Beijing airport" for cities with several; rank 0 is the busiest. */
export function readCityAirports(root) {
  const map = new Map();
  for (const [zh, en, codes] of rowsOf(root, 'city-airports.tsv')) {
    const names = [...namesOf(zh).map((city) => `${city}机场`), ...namesOf(en).map((city) => `${city} airport`)];
    codes.split(',').forEach((code, rank) => {
      map.set(code, { names: [...(map.get(code)?.names ?? []), ...names], rank });
    });
  }
  return map;
}

/** Keys that are ordinary words. */
export const readWords = (root) => new Set(rowsOf(root, 'words.tsv').flatMap(([, words]) => words.split(' ')));

/**
 * Map "prefecture\tcounty" or "\tprefecture or province" → former names. Throws if the present unit is neither in the
 * table of counties nor a province.
 */
export function readRenamed(root, counties) {
  const current = counties.filter(({ isFormer }) => !isFormer);
  const units = new Set(current.flatMap(({ name, parent }) => [`${parent}\t${name}`, `\t${parent}`]));
  for (const { name } of readProvinces(root)) units.add(`\t${name}`);
  const map = new Map();
  const former = new Set();
  for (const [parent, name, names] of rowsOf(root, 'renamed-cn.tsv')) {
    const key = `${parent === '-' ? '' : parent}\t${name}`;
    if (!units.has(key)) throw new Error(`renamed-cn.tsv: no unit ${parent} ${name}`);
    const list = namesOf(names);
    map.set(key, [...(map.get(key) ?? []), ...list]);
    for (const old of list) former.add(`${parent}\t${old}`);
  }
  return { get: (key) => map.get(key), isFormer: (parent, name) => former.has(`${parent}\t${name}`) };
}

/** [{ country, english, chinese, box: [west, south, east, north] or area: the name of the record that the island is }]. */
export const readIslands = (root) =>
  rowsOf(root, 'islands.tsv').map(([country, english, chinese, where]) => ({
    country,
    english: namesOf(english),
    chinese: namesOf(chinese),
    ...(where.startsWith('=') ? { area: where.slice(1) } : { box: where.split(',').map(Number) }),
  }));

/** Towns missing from the other sources. */
export const readExtraPlaces = (root) =>
  rowsOf(root, 'extra-places.tsv').map(([country, nameEn, names, lng, lat, population]) => ({
    country,
    nameEn,
    names: namesOf(names),
    at: [Number(lng), Number(lat)],
    population: Number(population),
  }));
