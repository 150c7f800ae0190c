import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOnLand } from './names-on-land.mjs';

/** The zoom from which a place's name may appear on the map; undefined: never. */
function zoomOf({ kind, population, importance, isPart, country }) {
  // A part of a city never stands for it; China's are in the table of districts, and what is not there is abolished.
  if (isPart) return population >= 80_000 && country !== 'CN' ? 11 : undefined;
  if (kind === 'city') {
    if (population >= 5_000_000) return 4;
    if (population >= 1_500_000) return 5;
    if (population >= 500_000) return 6;
    if (population >= 200_000) return 7;
    return population >= 80_000 ? 8 : population >= 40_000 ? 9 : undefined;
  }
  if (kind === 'county') return population >= 1_000_000 ? 8 : 9;
  if (kind === 'airport') return importance > 0.6 ? (importance > 0.7 ? 9 : 10) : undefined;
  if (kind === 'landmark:subway') return undefined;
  return kind.startsWith('landmark:') ? (importance > 0.8 ? 11 : 12) : undefined;
}

/** The names come in files, each up to a zoom from which they are shown: close up, the next file is loaded as well. */
export const PLACES_UP_TO = [5, 6, 8, 12];

/**
 * Writes generated/basemap/places-<zoom>.json: names for the embedded basemap. Rows [lng, lat, zoom, sort, name, nameEn?],
 * most important first; sort: c city, d district or county, a airport, l landmark, w lake, p province, r river, whose rows go
 * on with its turn in degrees and, unless it stays, the last zoom. Returns its size for the log.
 */
export function buildBasemapPlaces(root, records) {
  const places = records
    .flatMap((record) => {
      const zoom = zoomOf(record);
      return zoom === undefined ? [] : [{ zoom, record }];
    })
    .sort(
      (a, b) =>
        a.zoom - b.zoom || b.record.population - a.record.population || b.record.importance - a.record.importance,
    )
    .map(({ zoom, record: { at, kind, name, nameEn, isPart } }) => [
      Math.round(at[0] * 1000) / 1000,
      Math.round(at[1] * 1000) / 1000,
      zoom,
      kind.startsWith('landmark:') ? 'l' : isPart ? 'd' : { city: 'c', county: 'd', airport: 'a' }[kind],
      name,
      ...(nameEn && nameEn !== name ? [nameEn] : []),
    ]);
  const rows = [...places, ...namesOnLand()].sort((a, b) => a[2] - b[2]);
  const sizes = PLACES_UP_TO.map((upTo, index) => {
    const before = PLACES_UP_TO[index - 1] ?? -1;
    const path = join(root, `generated/basemap/places-${upTo}.json`);
    writeFileSync(path, JSON.stringify(rows.filter(([, , zoom]) => zoom > before && zoom <= upTo)));
    return Math.round(statSync(path).size / 1000);
  });
  return `${rows.length} names on the map, ${sizes.join(' + ')} kB`;
}
