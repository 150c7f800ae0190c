import { feature, mesh } from 'topojson-client';
import { labelOf } from '../data/country-label.mjs';
import { steps } from '../data/steps.mjs';

/** Countries whose provinces are drawn: the large ones, of whose parts people speak. */
const WITH_PROVINCES = ['CHN', 'USA', 'CAN', 'AUS', 'BRA', 'IND', 'MEX', 'RUS', 'ARG', 'DEU', 'JPN'];

/** Areas that more than one country claims: no border of theirs is one of provinces. Paracel Islands is no province. */
const LEFT_OUT = new Set(['Arunachal Pradesh', 'Jammu and Kashmir', 'Crimea', 'Sevastopol', 'Paracel Islands']);
const UNIT = 1000;

/** By country, the borders between its provinces and, as [name, x, y, width], where a province's name goes. */
export function provincesOf(readTopology) {
  const all = WITH_PROVINCES.map((code) => {
    const atlas = readTopology(code);
    const { units } = atlas.objects;
    /** @param {{ properties?: any }} unit */
    const isKept = ({ properties }) => properties.name && !LEFT_OUT.has(properties.name);
    const lines = mesh(atlas, units, (a, b) => a !== b && isKept(a) && isKept(b)).coordinates;
    const names = units.geometries
      .filter((unit) => unit.type && isKept(unit))
      .map((unit) => {
        const { x, y, width } = labelOf(feature(atlas, unit).geometry);
        return [unit.properties.name, x, y, width];
      });
    return [code, { lines: lines.map((line) => steps(line, UNIT)), names }];
  });
  return Object.fromEntries(all);
}
