import { distanceKm } from './geometry.mjs';

/** Where two sides claim a capital or the country itself, none is named. */
const DISPUTED = new Set(['IL', 'PS', 'TW']);
/** How far a record may lie from the town that it is of. */
const SAME_KM = 30;

/**
 * Adds to each capital of a country, state or province that it is one, as names that a sentence may hold: 秘鲁首都, 广东省会,
 * "the capital of Peru". `regions`: by "CC\tcode of the first-level area".
 */
export function nameCapitals(cities, countries, regions, geonames) {
  const seats = new Map();
  for (const row of geonames) {
    if (row.feature === 'PPLC') seats.set(row.country, row);
    if (/^PPL[AC]$/.test(row.feature)) seats.set(`${row.country}\t${row.admin1}`, row);
  }
  const ofCountries = countries.filter(({ kind }) => kind === 'country').map((each) => [each.country, each]);
  for (const [key, area] of [...ofCountries, ...regions]) {
    const seat = DISPUTED.has(area.country) ? undefined : seats.get(key);
    const record = seat && nearestTown(cities, seat, area.country);
    if (!record) continue;
    const names = new Set([area.name, area.nameEn, ...area.aliases]);
    record.aliases = [...record.aliases, ...[...names].flatMap((name) => saidOf(name, area.kind))];
  }
}

function nearestTown(cities, { at }, country) {
  const near = cities
    .filter((city) => city.kind === 'city' && city.country === country)
    .map((city) => ({ city, km: distanceKm(city.at, at) }))
    .sort((a, b) => a.km - b.km)[0];
  return near && near.km < SAME_KM ? near.city : undefined;
}

const saidOf = (area, kind) =>
  /^[一-鿿]+$/.test(area)
    ? (kind === 'country' ? ['首都'] : ['省会', '首府']).flatMap((word) => [`${area}${word}`, `${area}的${word}`])
    : /^[A-Za-z][A-Za-z .'-]+$/.test(area)
      ? [`capital of ${area}`, `capital of the ${area}`, `${area} capital`]
      : [];
