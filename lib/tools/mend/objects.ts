import { isRecord } from '../../domain/is-record.ts';
import { isNowhere } from '../nowhere.ts';
import { withChoicesSplit } from './choices-split.ts';
import type { Fields } from './fields.ts';
import { withDatesGathered } from './gather-dates.ts';
import { withPlacesGathered } from './gather-places.ts';
import { withShapesGathered } from './gather-shapes.ts';
import { withChoicesImplied, withChoicesNamed } from './implied.ts';
import { fieldKind, isNothing, type JsonSchema } from './json-schema.ts';
import { fieldsFor, isChatter, isSlip } from './keys.ts';
import { type Mending, tellOf } from './mending.ts';
import { isUnitOpen, parseNumber, unitFactor } from './numbers.ts';
import { shortForm } from './short-form.ts';
import { isUnitless, tellMetres } from './within.ts';

/**
 * An object with its fields under their own names and in the form of their schemas. Bare text is taken as its only
 * required field.
 */
export function objectFrom(value: unknown, schema: JsonSchema, path: string, run: Mending): Fields | undefined {
  const properties = schema.properties ?? {};
  const required = schema.required ?? [];
  const [sole] = required;
  if (typeof value === 'string' && required.length === 1 && sole !== undefined) {
    return objectFrom({ [sole]: value }, schema, path, run);
  }
  if (!isRecord(value)) return undefined;
  const chosen = withChoicesSplit(withChoicesNamed(value, schema, run), properties);
  const dated = withDatesGathered(chosen, properties, run);
  const gathered = withPlacesGathered(withShapesGathered(dated, properties, run), properties);
  const named = withChoicesImplied(renamed(gathered, schema, path, run), schema, run);
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const fields: Fields = {};
  for (const [key, field] of Object.entries(properties)) {
    const given = named[key];
    const isWanted = required.includes(key);
    if (!isWanted && isAbsent(given, field)) continue;
    if (!isWanted && fieldKind(field) === 'place' && isNowhere(given)) {
      tellOf(run, at(key))(`was ${shortForm(given)}, which names no place: taken as not given`);
      continue;
    }
    if (isNothing(given)) run.problems.push({ path: at(key), given: undefined, schema: field });
    else fields[key] = run.mend(given, field, at(key), run);
  }
  return fields;
}

/** Whether an optional field was left empty, or holds an empty object or list that says nothing. */
function isAbsent(value: unknown, schema: JsonSchema): boolean {
  if (isNothing(value)) return true;
  if (Array.isArray(value)) return value.every(isNothing) && (schema.minItems ?? 0) > 0;
  return isRecord(value) && Object.values(value).every(isNothing);
}

/** Puts each key under the name of the field it means; a key that means none is dropped with a note, or refused. */
function renamed(value: Fields, schema: JsonSchema, path: string, run: Mending): Fields {
  const known = Object.keys(schema.properties ?? {});
  const named: Fields = Object.fromEntries(Object.entries(value).filter(([key]) => known.includes(key)));
  for (const [key, given] of Object.entries(value)) {
    if (known.includes(key) || isNothing(given)) continue;
    const field = fieldsFor(key, known).find(
      (each) => isNothing(named[each]) && fits(inUnit(given, key, each), each, schema.properties?.[each], run),
    );
    if (field !== undefined) {
      named[field] = inUnit(given, key, field);
      tellGuess(key, given, field, run);
    } else if (isLost(key, given, known, named)) {
      const meant = fieldsFor(key, known)[0] ?? '';
      run.problems.push({ path: key.slice(0, 40), given, schema: schema.properties?.[meant] ?? {} });
    } else if (run.isStrict) {
      if (!isChatter(key)) unknown(key, given, known, path, run);
    } else if (!isChatter(key))
      run.notes.push(`"${key.slice(0, 40)}" is no field of this tool and was ignored (it has ${known.join(', ')})`);
  }
  return named;
}

/**
 * A list or object under another word for a field that cannot hold it: dropping it would change the meaning of the
 * call.
 */
const isLost = (key: string, given: unknown, known: readonly string[], named: Fields): boolean =>
  (Array.isArray(given) || isRecord(given)) &&
  fieldsFor(key, known).some((field) => !isSlip(key, field) && isNothing(named[field]));

/** Reports a unit that was assumed, or a misspelt name. */
function tellGuess(key: string, given: unknown, field: string, run: Mending): void {
  if (isUnitOpen(key, field) && isUnitless(given)) tellOf(run, key)(`has no unit: ${tellMetres(given)}`);
  if (isSlip(key, field)) tellOf(run, key.slice(0, 40))(`was read as "${field}"`);
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

/**
 * Whether a value has the field's form or can be brought into it: a key that is merely another word must not break a
 * call.
 */
function fits(value: unknown, field: string, schema: JsonSchema | undefined, run: Mending): boolean {
  if (!schema) return false;
  const trial: Mending = { ...run, problems: [], notes: [] };
  run.mend(value, schema, field, trial);
  // Unreadable choices and lengths out of range are refused under their name, not ignored under another.
  const isLength = typeof value === 'number' && schema.type === 'number' && field.endsWith('_m');
  return trial.problems.length === 0 || isLength || fieldKind(schema) === 'enum';
}

/** "radius_km": 2 → "radius_m": 2000. */
function inUnit(value: unknown, key: string, field: string): unknown {
  const factor = unitFactor(key, field);
  const number = typeof value === 'number' ? value : typeof value === 'string' ? parseNumber(value, '') : undefined;
  return factor === undefined || number === undefined ? value : number * factor;
}
