import { readSourceRows } from './sources.mjs';

/** Towns whose point lies outside them in the source, in the middle of the whole emirate. */
const MOVED = new Map([['AE Dubai', [55.29, 25.24]]]);
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2']);

/** Whether a place is worth keeping: 15,000 people or more, the seat of a country, region or district, or wanted by name. */
export function isKept({ name, ascii, feature, country, admin1, population }, isWanted) {
  const isCounty = country === 'CN' && feature === 'PPLA3';
  return population >= 15_000 || SEATS.has(feature) || isCounty || isWanted(country, admin1, name, ascii);
}

/** A function that says whether the table of cities names one of the given names in a country, or in a first-level area of it. */
export const wantedBy =
  (cityNames) =>
  (country, admin1, ...names) =>
    names.some((name) => {
      const key = `${country}\t${name.toLowerCase()}`;
      return cityNames.has(key) || cityNames.has(`${key}@${admin1.toLowerCase()}`);
    });

/** The rows of GeoNames that are worth keeping, of those that `npm run data:fetch` has taken over. */
export function readGeoNames(isWanted) {
  const rows = readSourceRows('geonames.tsv.br').map(([name, ascii, lng, lat, feature, country, ...more]) => {
    const [admin1, population, timeZone, han, others, latin] = more;
    return {
      name,
      ascii,
      at: MOVED.get(`${country} ${name}`) ?? [Number(lng), Number(lat)],
      feature,
      country,
      admin1,
      population: Number(population),
      timeZone,
      han: listOf(han),
      others: listOf(others),
      latin: listOf(latin),
    };
  });
  return rows
    .filter((row) => isKept(row, isWanted))
    .map((row) => ({ ...row, name: nameOf(row.name, row.country), ascii: nameOf(row.ascii, row.country) }));
}

const listOf = (text) => (text === '' ? [] : text.split(','));

/** "Mianzhu, Deyang, Sichuan" is 绵竹 alone; elsewhere a comma belongs to the name ("Washington, D.C."). */
const nameOf = (name, country) => (country === 'CN' ? name.replace(/,.*/, '') : name);
