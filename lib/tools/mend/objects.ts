import { choiceOf } from './choice.ts';
import { dateOf } from './dates.ts';
import { enumOf, isNothing, isRecord, type JsonSchema, kindOf } from './json-schema.ts';
import { fieldsFor, isChatter } from './keys.ts';
import type { Mending } from './mending.ts';
import { numberOf, unitFactor } from './numbers.ts';
import { isAreaKey } from './places.ts';

type Fields = Record<string, unknown>;

/** An object with its fields under their own names and in the form of their schemas. Text alone is its only required field. */
export function objectFrom(value: unknown, schema: JsonSchema, path: string, run: Mending): Fields | undefined {
  const properties = schema.properties ?? {};
  const required = schema.required ?? [];
  const [sole] = required;
  if (typeof value === 'string' && required.length === 1 && sole !== undefined) {
    return objectFrom({ [sole]: value }, schema, path, run);
  }
  if (!isRecord(value)) return undefined;
  const named = renamed(gathered(datedSpan(value, properties, run), properties), schema, path, run);
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const fields: Fields = {};
  for (const [key, field] of Object.entries(properties)) {
    const given = named[key];
    const isWanted = required.includes(key);
    if (!isWanted && isAbsent(given, field)) continue;
    if (isNothing(given)) run.problems.push({ path: at(key), given: undefined, schema: field });
    else fields[key] = run.mend(given, field, at(key), run);
  }
  return fields;
}

/** Nothing given for an optional field, or an empty object or list where that says nothing. */
function isAbsent(value: unknown, schema: JsonSchema): boolean {
  if (isNothing(value)) return true;
  if (Array.isArray(value)) return value.every(isNothing) && (schema.minItems ?? 0) > 0;
  return isRecord(value) && Object.values(value).every(isNothing);
}

/** Each key under the name of the field that it means; what means none is left out, and said or refused. */
function renamed(value: Fields, schema: JsonSchema, path: string, run: Mending): Fields {
  const known = Object.keys(schema.properties ?? {});
  const named: Fields = Object.fromEntries(Object.entries(value).filter(([key]) => known.includes(key)));
  for (const [key, given] of Object.entries(value)) {
    if (known.includes(key) || isNothing(given)) continue;
    const field = fieldsFor(key, known).find(
      (each) => isNothing(named[each]) && fits(inUnit(given, key, each), each, schema.properties?.[each], run),
    );
    if (field !== undefined) named[field] = inUnit(given, key, field);
    else if (run.isStrict) {
      if (!isChatter(key)) unknown(key, given, known, path, run);
    } else if (!isChatter(key))
      run.notes.push(`"${key.slice(0, 40)}" is no field of this tool and was ignored (it has ${known.join(', ')})`);
  }
  return named;
}

function unknown(key: string, given: unknown, known: string[], path: string, run: Mending): void {
  const name = key.slice(0, 40);
  run.problems.push({
    path: path === '' ? name : `${path}.${name}`,
    given,
    schema: {},
    isUnknown: true,
    wants: known.join(', '),
  });
}

/** A value in the field's form, or one that can be brought into it: a key that is only another word must not break a call. */
function fits(value: unknown, field: string, schema: JsonSchema | undefined, run: Mending): boolean {
  if (!schema) return false;
  const trial: Mending = { ...run, problems: [], notes: [] };
  run.mend(value, schema, field, trial);
  // A choice that cannot be read is refused under its name, not ignored under another.
  return trial.problems.length === 0 || kindOf(schema) === 'enum';
}

/** "radius_km": 2 → "radius_m": 2000. */
function inUnit(value: unknown, key: string, field: string): unknown {
  const factor = unitFactor(key, field);
  const number = typeof value === 'number' ? value : typeof value === 'string' ? numberOf(value, '') : undefined;
  return factor === undefined || number === undefined ? value : number * factor;
}

const LOOSE = new Set([
  'lat',
  'latitude',
  'lng',
  'lon',
  'long',
  'longitude',
  'name',
  'name_en',
  'city',
  'ref',
  'point',
]);

/** What stands loose beside a field that should hold it: the parts of a place, two ends for a list, a day in the span. */
function gathered(value: Fields, properties: Record<string, JsonSchema>): Fields {
  const has = (key: string) => !isNothing(value[key]);
  const entries = Object.entries(value);
  const list = Object.entries(properties).find(
    ([, schema]) =>
      schema.type === 'array' &&
      (schema.minItems ?? 0) > 1 &&
      isRecord(schema.items) &&
      kindOf(schema.items) === 'place',
  )?.[0];
  if (list && !has(list) && has('from') && has('to') && !properties.from) {
    const { from, to, ...rest } = value;
    return { ...rest, [list]: [from, to] };
  }
  const place = Object.entries(properties).find(
    ([, schema]) => kindOf(schema) === 'place' || kindOf(schema) === 'point',
  )?.[0];
  const held = Object.entries(properties).filter(([key, schema]) => kindOf(schema) === 'place' && has(key));
  const areas = entries.filter(([key, each]) => isAreaKey(key) && !(key in properties) && typeof each === 'string');
  const [only, ...more] = held.map(([key]) => key);
  // Where a place lies, said beside it: { place: "Paris", state: "Texas" }.
  if (only !== undefined && more.length === 0 && areas.length > 0) {
    const rest = Object.fromEntries(entries.filter((entry) => !areas.includes(entry)));
    const own = value[only];
    return { ...rest, [only]: { ...(isRecord(own) ? own : { place: own }), ...Object.fromEntries(areas) } };
  }
  const loose = entries.filter(
    ([key, each]) => LOOSE.has(key.toLowerCase()) && !(key in properties) && !isNothing(each),
  );
  const isAt = loose.some(([key]) => /^lat/i.test(key)) && loose.some(([key]) => /^lo?ng?/i.test(key));
  const isNamed = loose.some(([key]) => /^(?:name|ref|point)$/.test(key));
  if (!place || has(place) || properties.lat || !(isAt || (isNamed && kindOf(properties[place] ?? {}) === 'place')))
    return value;
  const rest = Object.fromEntries(entries.filter((entry) => !loose.includes(entry)));
  return { ...rest, [place]: Object.fromEntries(loose) };
}

/** "span": "tomorrow" is a day, not a span: the whole of that day. */
function datedSpan(value: Fields, properties: Record<string, JsonSchema>, { calendar }: Mending): Fields {
  const { span, date } = value;
  const choices = enumOf(properties.span ?? {});
  if (!properties.date || !choices.includes('days') || typeof span !== 'string' || choiceOf(span, choices))
    return value;
  const day = dateOf(span, calendar);
  return day === undefined ? value : { ...value, span: 'days', date: isNothing(date) ? day : date };
}
