import { boxOf, isInside } from './cells.mjs';
import { featuresOf } from './features-of.mjs';
import { readSource, readSourceRows } from './sources.mjs';
import { pointsOf } from './steps.mjs';
import { drawn } from './water.mjs';

const UNIT = 1000;
/** ISO 3166-1 numbers of the countries whose provinces are drawn, and from which zoom: the smaller they are, the later. */
const COUNTRIES = {
  CHN: [156, 4],
  USA: [840, 4],
  CAN: [124, 4],
  AUS: [36, 4],
  BRA: [76, 4],
  IND: [356, 5],
  MEX: [484, 5],
  RUS: [643, 5],
  ARG: [32, 5],
  DEU: [276, 6],
  JPN: [392, 7],
};
/** The country of a border drawn by hand. */
const DRAWN_IN = 'IND';

/**
 * The borders between provinces: { line, from }, the first zoom. Whatever is not within the country on both maps, the English and the Chinese, is
 * left out: no line of provinces contradicts a border between countries.
 */
export function provinceLines() {
  const provinces = JSON.parse(readSource('provinces.json.br'));
  return Object.entries(provinces).flatMap(([code, { lines }]) => {
    const [number, from] = COUNTRIES[code];
    const maps = countryOnMaps(number);
    const byHand = code === DRAWN_IN ? drawn().filter(({ kind }) => kind === 'province') : [];
    return [...lines.map((line) => pointsOf(line, UNIT)), ...byHand.map(({ points }) => points)].flatMap((line) =>
      within(line, maps).map((piece) => ({ line: piece, from })),
    );
  });
}

/** The pieces of a line whose points lie in the country on every map. */
function within(line, maps) {
  const pieces = [[]];
  for (const point of line) {
    if (maps.every((rings) => isWithin(point, rings))) pieces.at(-1).push(point);
    else if (pieces.at(-1).length > 0) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

const isWithin = ([x, y], rings) =>
  rings.filter(({ ring, box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && isInside([x, y], ring))
    .length %
    2 ===
  1;

/** The rings of a country on the English map and on the Chinese one. */
export function countryOnMaps(number) {
  const atlas = JSON.parse(readSource('countries-50m.json.br'));
  const english = featuresOf(atlas, atlas.objects.countries).filter(({ id }) => Number(id) === number);
  const chinese = JSON.parse(readSource('world-zh.json.br')).features.filter(
    ({ properties }) => Number(properties.iso_n3) === number,
  );
  return [english, chinese].map((features) =>
    features
      .flatMap(({ geometry: { type, coordinates } }) => (type === 'Polygon' ? [coordinates] : coordinates))
      .flat()
      .map((ring) => ({ ring, box: boxOf(ring) })),
  );
}

/** Names of provinces: { at, width, from, name, nameEn }; width in the unit square of Web Mercator. */
export function provinceNames() {
  const provinces = JSON.parse(readSource('provinces.json.br'));
  return readSourceRows('province-names.tsv')
    .filter(([first]) => !first.startsWith('#'))
    .flatMap(([code, list]) => {
      const [, from] = COUNTRIES[code];
      const known = new Map(provinces[code].names.map(([name, ...where]) => [name, where]));
      return list.split(';').map((entry) => {
        const [, source, name, nameEn = source, at] = /^([^=]+)=([^,@]+)(?:,([^@]+))?(?:@(.+))?$/.exec(entry) ?? [];
        if (at) return { name, nameEn, at: at.split(',').map(Number), width: 0.01, from };
        const where = known.get(source);
        if (!where) throw new Error(`province-names.tsv: ${code} has no ${entry}`);
        const [x, y, width] = where;
        return { name, nameEn, at: [(x - 0.5) * 360, latOf(y)], width, from };
      });
    });
}

const latOf = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
