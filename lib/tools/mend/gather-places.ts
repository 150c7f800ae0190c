import { isRecord } from '../../domain/is-record.ts';
import { choiceOf } from './choice.ts';
import { choicesWith } from './implied.ts';
import { enumOf, isNothing, type JsonSchema, kindOf } from './json-schema.ts';
import { writtenJson } from './json-text.ts';
import { fieldsFor } from './keys.ts';
import { isAreaKey } from './places.ts';
import { pointOf } from './points.ts';

type Fields = Record<string, unknown>;
type Properties = Record<string, JsonSchema>;

/** Parts of a place lying loose beside the field they belong in, and two ends given for a list or the reverse. */
export function withPlacesGathered(value: Fields, properties: Properties): Fields {
  return [endsAsList, listAsEnds, placeAsQuery, besidePlace, looseParts].reduce(
    (fields, step) => step(fields, properties),
    value,
  );
}

/** { from, to } where a list of two or more places is expected. */
function endsAsList(value: Fields, properties: Properties): Fields {
  const list = Object.entries(properties).find(
    ([, { type, minItems = 0, items }]) =>
      type === 'array' && minItems > 1 && isRecord(items) && kindOf(items) === 'place',
  )?.[0];
  if (!list || properties.from || !isNothing(value[list])) return value;
  const keyOf = (end: string) =>
    Object.keys(value).find(
      (key) => !(key in properties) && !isNothing(value[key]) && fieldsFor(key, [end]).length > 0,
    );
  const numbered = (sign: string) =>
    Object.keys(value).find((key) => new RegExp(`^(?:place|point|location|city|p)?_?${sign}$`, 'i').test(key));
  const from = keyOf('from') ?? numbered('[1a]');
  const to = keyOf('to') ?? numbered('[2b]');
  if (from === undefined || to === undefined) return value;
  return { ...without(value, [from, to]), [list]: [value[from], value[to]] };
}

const LISTS = /^(?:points|places|stops|way_?points|locations|route|path|coordinates|coords|positions|between)$/i;

/** A list of places where two ends are expected: the first, the last, and the stops between. */
function listAsEnds(value: Fields, properties: Properties): Fields {
  const { from, to, via } = properties;
  if (!from || !to || !isNothing(value.to) || Object.keys(value).some((each) => fieldsFor(each, ['to']).length > 0))
    return value;
  const key = Object.keys(value).find((each) => LISTS.test(each) && !(each in properties));
  const listed = key === undefined ? undefined : listOf(value[key]);
  if (key === undefined || !listed) return value;
  const start = Object.keys(value).find((each) => each !== key && fieldsFor(each, ['from']).length > 0);
  const list = start === undefined ? listed : [value[start], ...listed];
  if (list.length < 2) return value;
  const rest = without(value, [key, ...(start === undefined ? [] : [start])]);
  if (to.type === 'array') return { ...rest, from: list[0], to: list.slice(1) };
  const middle = list.slice(1, -1);
  if (middle.length > 0 && (!via || !isNothing(value.via))) return value;
  return { ...rest, from: list[0], to: list.at(-1), ...(middle.length > 0 && { via: middle }) };
}

function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return undefined;
  const written = writtenJson(value);
  if (Array.isArray(written)) return written;
  const parts = value.split(/→|->|、|;|；|\|/).map((part) => part.trim());
  return parts.every((part) => part !== '') ? parts : undefined;
}

const AXES = /^(?:lat|latitude|lng|lon|long|longitude)$/i;
const POINTS = /^(?:point|coordinates?|coords?|lat_?lng|lng_?lat|location|position|at)$/i;

/** Details next to the one place of a call: the area it is in, its point. { place: "Paris", state: "Texas" } */
function besidePlace(value: Fields, properties: Properties): Fields {
  const held = Object.keys(properties).filter(
    (key) => kindOf(properties[key] ?? {}) === 'place' && !isNothing(value[key]),
  );
  const [place, ...others] = held;
  if (place === undefined || others.length > 0) return value;
  const loose = Object.entries(value).filter(([key, each]) => !(key in properties) && !isNothing(each));
  const areas = loose.filter(([key, each]) => isAreaKey(key) && typeof each === 'string');
  const axes = properties.lat ? [] : loose.filter(([key]) => AXES.test(key));
  const points = properties.point
    ? []
    : loose.filter(
        ([key, each]) => POINTS.test(key) && !areas.some(([area]) => area === key) && pointOf(each) !== undefined,
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

const PARTS = /^(?:lat|latitude|lng|lon|long|longitude|name|name_en|city|ref|point)$/i;

const PLACES = /^(?:place|location|query|target|destination|地点)$/i;

/** { place: { name, city } } where a query and its city are expected. */
function placeAsQuery(value: Fields, properties: Properties): Fields {
  if (!properties.query || !properties.city || !isNothing(value.city)) return value;
  const key = Object.keys(value).find((each) => PLACES.test(each) && isRecord(value[each]));
  const place = key === undefined ? undefined : value[key];
  if (key === undefined || !isRecord(place) || (key !== 'query' && !isNothing(value.query))) return value;
  const text = (keys: string[]) => keys.map((each) => place[each]).find((each) => typeof each === 'string');
  const [name, city] = [text(['name', 'place', 'query', 'address', '名称']), text(['city', 'town', 'region', '城市'])];
  if (name === undefined || isNothing(name)) return value;
  const english = text(['name_en', 'query_en']);
  return { ...without(value, [key]), query: name, ...(city && { city }), ...(english && { query_en: english }) };
}

/** Whether a field goes with the choice the call has made: a place with "fly_to", none with "fit". */
function goesWithChoice(key: string, value: Fields, properties: Properties): boolean {
  return Object.entries(properties).every(([other, field]) => {
    const said = value[other];
    const choice = typeof said === 'string' ? choiceOf(said, enumOf(field))?.value : undefined;
    const possible = choicesWith(key, properties[key] ?? {}, enumOf(field));
    return choice === undefined || possible.length === 0 || possible.includes(choice);
  });
}

/** The parts of a place without the field that should contain them. */
function looseParts(value: Fields, properties: Properties): Fields {
  const place = Object.keys(properties).find((key) => ['place', 'point'].includes(kindOf(properties[key] ?? {})));
  if (!place || !isNothing(value[place]) || properties.lat || !goesWithChoice(place, value, properties)) return value;
  const loose = Object.entries(value).filter(
    ([key, each]) => PARTS.test(key) && !(key in properties) && !isNothing(each),
  );
  const isAt = loose.some(([key]) => /^lat/i.test(key)) && loose.some(([key]) => /^lo?ng?/i.test(key));
  const isNamed = loose.some(([key]) => /^(?:name|ref|point)$/.test(key));
  if (!isAt && !(isNamed && kindOf(properties[place] ?? {}) === 'place')) return value;
  const keys = loose.map(([key]) => key);
  return { ...without(value, keys), [place]: Object.fromEntries(loose) };
}

export const without = (value: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
