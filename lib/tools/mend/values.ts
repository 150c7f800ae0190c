import { isRecord } from '../../domain/is-record.ts';
import { isNowhere } from '../nowhere.ts';
import { boxOf } from './boxes.ts';
import type { DateReading } from './calendar.ts';
import { booleanOf, choiceOf } from './choice.ts';
import { dateOf } from './dates.ts';
import { hoursOf } from './hours.ts';
import { inRange } from './in-range.ts';
import { itemsOf } from './items-of.ts';
import { enumOf, isNothing, type JsonSchema, kindOf } from './json-schema.ts';
import { writtenJson } from './json-text.ts';
import { type Mending, tellOf, tellTaken } from './mending.ts';
import { numberOf } from './numbers.ts';
import { objectFrom } from './objects.ts';
import { placeOf } from './places.ts';
import { pointOf } from './points.ts';
import { refOf } from './ref-of.ts';
import { timeOf } from './time-of.ts';
import { withinOf } from './within.ts';

/** A field's value brought into the form of its schema; unreadable values stay as they are and become a problem. */
export function mended(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown {
  const found = read(value, schema, path, run);
  if (found !== undefined) return found;
  run.problems.push({ path, given: value, schema });
  return value;
}

function read(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown {
  switch (kindOf(schema)) {
    case 'date':
      return dated(
        ofText(value, (text) => dateOf(text, run.calendar)),
        path,
        run,
      );
    case 'time':
      return dated(
        ofText(value, (text) => timeOf(text, run.calendar)),
        path,
        run,
      );
    case 'place':
      return placeOf(sole(opened(value)), { isSelected: run.isSelected, tell: tellOf(run, path) });
    case 'point':
      return pointOf(opened(value), tellOf(run, path));
    case 'box':
      return boxOf(opened(value), tellOf(run, path));
    case 'hours':
      return hoursOf(opened(value));
    case 'within':
      return withinOf(opened(value), run.isSelected, tellOf(run, path));
    case 'enum':
      return chosen(value, schema, path, run);
    default:
      return readType(value, schema, path, run);
  }
}

function readType(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown {
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  switch (schema.type) {
    case 'integer':
    case 'number':
      return inRange(numeric(sole(value), field), schema, path, run);
    case 'boolean':
      return typeof sole(value) === 'boolean' ? sole(value) : ofText(sole(value), booleanOf);
    case 'string':
      return ofText(value, (text) =>
        /^(?:refs?|of)$/.test(field) ? (refOf(text, run.isSelected) ?? refOf(`[${text}]`) ?? text.trim()) : text,
      );
    case 'array':
      return listFrom(opened(value), schema, path, run);
    case 'object':
      return objectFrom(opened(value), schema, path, run);
    default:
      return value;
  }
}

function dated(reading: DateReading | undefined, path: string, run: Mending): string | undefined {
  if (reading?.change !== undefined) tellOf(run, path)(reading.change);
  return reading?.value;
}

function chosen(value: unknown, schema: JsonSchema, path: string, run: Mending): string | undefined {
  const choice = ofText(value, (text) => choiceOf(text, enumOf(schema)));
  if (choice?.isLoose) tellTaken(run, path, value, `"${choice.value}"`);
  return choice?.value;
}

/** JSON text parsed; anything else unchanged. */
const opened = (value: unknown): unknown => (typeof value === 'string' ? (writtenJson(value) ?? value) : value);

/** The only item of a list. */
const sole = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value);

const INNER = ['value', 'text', 'name', 'ref', 'date', 'time', 'datetime', 'id', 'query', 'label'];

/** Reads a text, a number, the only item of a list or the only text of an object. */
function ofText<T>(value: unknown, readText: (text: string) => T | undefined): T | undefined {
  const one = sole(opened(value));
  if (typeof one === 'string') return readText(one);
  if (typeof one === 'number' && Number.isFinite(one)) return readText(String(one));
  if (!isRecord(one)) return undefined;
  const [only, ...others] = Object.entries(one).filter(([, each]) => !isNothing(each));
  return only && others.length === 0 && INNER.includes(only[0]) && typeof only[1] === 'string'
    ? readText(only[1])
    : undefined;
}

function numeric(value: unknown, field: string): number | undefined {
  if (isRecord(value)) {
    const { value: amount, unit, units = unit, ...others } = value;
    const isWritten = Object.keys(others).length === 0 && ['number', 'string'].includes(typeof amount);
    return isWritten ? numeric(typeof units === 'string' ? `${amount} ${units}` : amount, field) : undefined;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? numberOf(value, field) : undefined;
}

function listFrom(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown[] | undefined {
  const { items } = schema;
  if (!isRecord(items)) return undefined;
  const item: JsonSchema = items;
  const given = itemsOf(value, item, (schema.minItems ?? 0) > 1);
  const kept = kindOf(item) === 'place' ? given.filter((each) => !isNowhere(each)) : given;
  if (kept.length < given.length) tellOf(run, path)('had items that name no place: they were left out');
  if (
    kindOf(item) === 'place' &&
    typeof value === 'string' &&
    kept.length === 1 &&
    /[,，]/.test(value) &&
    !pointOf(value)
  )
    tellOf(run, path)('was read as one place and where it lies: write a list for several places');
  return kept.map((each, at) => mended(each, item, `${path}.${at}`, run));
}
