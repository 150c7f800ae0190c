import { isRecord } from '../../domain/is-record.ts';
import { isNowhere } from '../nowhere.ts';
import { parseBox } from './boxes.ts';
import type { DateReading } from './calendar.ts';
import { matchChoice, parseBoolean } from './choice.ts';
import { parseDate } from './dates.ts';
import { parseHours } from './hours.ts';
import { inRange } from './in-range.ts';
import { enumOf, fieldKind, isNothing, type JsonSchema, type Kind } from './json-schema.ts';
import { parseLooseJson } from './json-text.ts';
import { type Mending, tellOf, tellTaken } from './mending.ts';
import { parseNumber } from './numbers.ts';
import { objectFrom } from './objects.ts';
import { isOffEarth, ON_EARTH } from './offered-pair.ts';
import { parseRef } from './parse-ref.ts';
import { parseTime } from './parse-time.ts';
import { parsePlace } from './places.ts';
import { parsePoint } from './points.ts';
import { splitItems } from './split-items.ts';
import { parseWithin } from './within.ts';

/** A field's value brought into the form of its schema; unreadable values stay as they are and become a problem. */
export function mendValue(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown {
  const found = read(value, schema, path, run);
  if (found !== undefined) return found;
  const isOff = typeof value === 'string' && POINTED.has(fieldKind(schema)) && isOffEarth(value);
  run.problems.push({ path, given: value, schema, ...(isOff && { wants: ON_EARTH }) });
  return value;
}

/** Kinds of fields in which a point may be written. */
const POINTED = new Set<Kind>(['place', 'point', 'within']);

function read(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown {
  switch (fieldKind(schema)) {
    case 'date':
      return dated(
        ofText(value, (text) => parseDate(text, run.calendar)),
        path,
        run,
      );
    case 'time':
      return dated(
        ofText(value, (text) => parseTime(text, run.calendar)),
        path,
        run,
      );
    case 'place':
      return parsePlace(sole(opened(value)), { isSelected: run.isSelected, tell: tellOf(run, path) });
    case 'point':
      return parsePoint(opened(value), tellOf(run, path));
    case 'box':
      return parseBox(opened(value), tellOf(run, path));
    case 'hours':
      return parseHours(opened(value));
    case 'within':
      return parseWithin(opened(value), run.isSelected, tellOf(run, path));
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
      return typeof sole(value) === 'boolean' ? sole(value) : ofText(sole(value), parseBoolean);
    case 'string':
      return ofText(value, (text) =>
        /^(?:refs?|of)$/.test(field) ? (parseRef(text, run.isSelected) ?? parseRef(`[${text}]`) ?? text.trim()) : text,
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
  const choice = ofText(value, (text) => matchChoice(text, enumOf(schema)));
  if (choice?.isLoose) tellTaken(run, path, value, `"${choice.value}"`);
  return choice?.value;
}

/** JSON text parsed; anything else unchanged. */
const opened = (value: unknown): unknown => (typeof value === 'string' ? (parseLooseJson(value) ?? value) : value);

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
  return typeof value === 'string' ? parseNumber(value, field) : undefined;
}

function listFrom(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown[] | undefined {
  const { items } = schema;
  if (!isRecord(items)) return undefined;
  const item: JsonSchema = items;
  const given = splitItems(value, item, (schema.minItems ?? 0) > 1);
  const kept = fieldKind(item) === 'place' ? given.filter((each) => !isNowhere(each)) : given;
  if (kept.length < given.length) tellOf(run, path)('had items that name no place: they were left out');
  if (
    fieldKind(item) === 'place' &&
    typeof value === 'string' &&
    kept.length === 1 &&
    /[,，]/.test(value) &&
    !parsePoint(value)
  )
    tellOf(run, path)('was read as one place and where it lies: write a list for several places');
  return kept.map((each, at) => mendValue(each, item, `${path}.${at}`, run));
}
