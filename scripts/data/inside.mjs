import { iso1A2Code } from '@rapideditor/country-coder';
import { distanceKm, meanOf } from './geometry.mjs';

/** The row nearest to a point. */
const nearestOf = (rows, at) =>
  rows.reduce((a, b) => (a && distanceKm(a.at, at) <= distanceKm(b.at, at) ? a : b), undefined);

/**
 * The point representing a country's first-level area: the mean of its places, else the mean weighted by population,
 * else the place nearest to the middle. Overseas islands and an enclosed city may pull the mean into a neighbour; a
 * point is inside if the nearest place belongs to the area.
 */
export function pointInArea(members, countryRows) {
  const own = new Set(members);
  const middle = meanOf(members.map((row) => row.at));
  const people = members.reduce((sum, row) => sum + (row.population ?? 0), 0);
  const share = (axis) => members.reduce((sum, row) => sum + (row.at[axis] * row.population) / people, 0);
  const points = people > 0 ? [middle, [share(0), share(1)]] : [middle];
  return points.find((at) => own.has(nearestOf(countryRows, at))) ?? nearestOf(members, middle).at;
}

/** The centre of a country or, if that is abroad, the nearest of its places. */
export function pointInCountry(code, centre, rows) {
  const isInside = (at) => iso1A2Code(at, { level: 'territory' }) === code;
  if (isInside(centre)) return centre;
  return (
    nearestOf(
      rows.filter((row) => isInside(row.at)),
      centre,
    ) ?? { at: centre }
  ).at;
}
