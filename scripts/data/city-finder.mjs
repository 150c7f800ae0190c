import { distanceKm } from './geometry.mjs';

/** How far a town may be from a landmark that is said to be in it: parks and mountains are large. */
const REACH_KM = 180;

/**
 * Finds the best known city of a name in a country, which may be that of a county or a district; with the place of a
 * landmark, only among those that it can lie in. `cities`: records that have their aliases.
 */
export function cityFinder(cities) {
  const byName = new Map();
  for (const city of cities) {
    for (const name of new Set([city.nameEn, ...city.aliases].map(plain))) {
      const key = `${city.country} ${name}`;
      byName.set(key, [...(byName.get(key) ?? []), city]);
    }
  }
  return (country, name, at) =>
    (byName.get(`${country} ${plain(name)}`) ?? [])
      .filter((city) => !at || distanceKm(city.at, at) < REACH_KM)
      .sort((a, b) => Number(Boolean(b.adcode)) - Number(Boolean(a.adcode)) || b.importance - a.importance)[0];
}

/** In small letters without marks; without the kind of area. */
const plain = (name = '') =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/ (?:county|district)$/, '');
