import { isRecord } from '../../domain/is-record.ts';
import { type Fields, type Properties, without } from './fields.ts';
import { fieldKind, isNothing } from './json-schema.ts';
import { isAreaKey } from './places.ts';
import { parsePoint } from './points.ts';

const AXES = /^(?:lat|latitude|lng|lon|long|longitude)$/i;

const POINTS = /^(?:point|coordinates?|coords?|lat_?lng|lng_?lat|location|position|at)$/i;

/** Details next to the one place of a call: the area it is in, its point. { place: "Paris", state: "Texas" } */
export function besidePlace(value: Fields, properties: Properties): Fields {
  const held = Object.keys(properties).filter(
    (key) => fieldKind(properties[key] ?? {}) === 'place' && !isNothing(value[key]),
  );
  const [place, ...others] = held;
  if (place === undefined || others.length > 0) return value;
  const loose = Object.entries(value).filter(([key, each]) => !(key in properties) && !isNothing(each));
  const areas = loose.filter(([key, each]) => isAreaKey(key) && typeof each === 'string');
  const axes = properties.lat ? [] : loose.filter(([key]) => AXES.test(key));
  const points = properties.point
    ? []
    : loose.filter(
        ([key, each]) => POINTS.test(key) && !areas.some(([area]) => area === key) && parsePoint(each) !== undefined,
      );
  const parts = [...areas, ...(axes.length === 2 ? axes : points.slice(0, 1))];
  if (parts.length === 0) return value;
  const own = value[place];
  const keys = parts.map(([key]) => key);
  return {
    ...without(value, keys),
    [place]: { ...(isRecord(own) ? own : { place: own }), ...Object.fromEntries(parts) },
  };
}
