import tzlookup from '@photostructure/tz-lookup';
import { importanceOf } from './importance.mjs';

/** Towns of the hand-made table; a town outside the regions in the table of regions has none. */
export function extraRecords(extras) {
  return extras.map(({ country, nameEn, names, at, population }) => ({
    name: names[0],
    nameEn,
    kind: 'city',
    at,
    country,
    population,
    importance: Math.max(0.5, importanceOf({ population, feature: 'PPL' }, false)),
    timeZone: tzlookup(at[1], at[0]),
    aliases: names,
    variants: [],
  }));
}
