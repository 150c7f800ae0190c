import { placesAlong } from './names-along.mjs';
import { provinceNames } from './provinces.mjs';
import { lakes, readNature, rivers } from './water.mjs';

/** Pixels of a letter of a province's name, which has to fit over the province. */
const LETTER_PX = { han: 12, latin: 6.5 };
const PROVINCE_ZOOMS = [4, 5, 6, 7];
/** Nothing is named below or after this zoom. */
const LAST_ZOOM = 12;

/** Names of lakes, rivers and provinces as rows of basemap-places.mjs. */
export function namesOnLand() {
  const nature = readNature();
  const ofLakes = lakes(nature)
    .filter(({ name, zoom }) => name && zoom <= LAST_ZOOM)
    .map(({ at, zoom, name, nameEn }) => [...rounded(at), zoom, 'w', name, nameEn]);
  const ofRivers = rivers(nature)
    .filter(({ name }) => name)
    .flatMap((river) =>
      placesAlong(river).map(({ at, angle, zoom, upTo }) => {
        const row = [...rounded(at), zoom, 'r', river.name, river.nameEn, angle];
        return upTo === undefined ? row : [...row, upTo];
      }),
    );
  const ofProvinces = provinceNames().flatMap(({ at, width, from, name, nameEn }) => {
    const room = Math.max(name.length * LETTER_PX.han, nameEn.length * LETTER_PX.latin);
    const zoom = PROVINCE_ZOOMS.find((level) => level >= from && width * 256 * 2 ** level >= room);
    return zoom === undefined ? [] : [[...rounded(at), zoom, 'p', name, nameEn]];
  });
  return [...ofLakes, ...ofRivers, ...ofProvinces];
}

/** @param {readonly number[]} point */
const rounded = ([lng, lat]) => [Math.round(lng * 1000) / 1000, Math.round(lat * 1000) / 1000];
