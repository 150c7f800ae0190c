import type { z } from 'zod';
import { isInstant } from '../domain/dates.ts';
import { isRecord } from '../domain/is-record.ts';
import type { ToolContext } from './context.ts';
import { type BoxDoubt, boxDoubtOf } from './mend/box-order.ts';
import type { JsonSchema, Problem } from './mend/json-schema.ts';
import { isTooDeep, parseLooseJson } from './mend/json-text.ts';
import type { Mending } from './mend/mending.ts';
import { objectFrom } from './mend/objects.ts';
import { refusalLine } from './mend/refusal.ts';
import { mendValue } from './mend/values.ts';
import { schemaOf } from './schema-of.ts';

export interface MendOptions extends Pick<ToolContext, 'now' | 'timeZone' | 'selection' | 'view'> {
  /** Refuses fields that the tool does not have; otherwise they are dropped with a note. */
  isStrict: boolean;
}

/** Arguments that fit the tool, with the changes in meaning; or one line saying what to write instead. */
export type MendedInput = { input: unknown; notes: string[] } | { refusal: string };

/**
 * A tool's arguments as they were meant, guided by the tool's own JSON schema: what fits passes unchanged, near misses
 * are repaired, the rest is refused. Changes in meaning go into `notes`. name: as used in the refusal. Never throws.
 */
export function mendInput(name: string, input: z.ZodType, given: unknown, options: MendOptions): MendedInput {
  if (isTooDeep(given)) return { refusal: `${name} was not called: the arguments are nested too deeply` };
  const schema = schemaOf(input);
  const value = unwrapped(given, schema);
  const { now, timeZone, selection, view, isStrict } = options;
  const doubt = boxDoubtOf(value, schema, view?.center);
  if (doubt?.isWrong) return { refusal: refusalLine(name, [turnedBox(doubt)]) };
  const doubts = doubt ? [doubt.note] : [];
  const asItIs = input.safeParse(value);
  if (asItIs.success && isSame(asItIs.data, value) && !hasInstant(value)) return { input: value, notes: doubts };
  const run: Mending = {
    calendar: { now, timeZone },
    isSelected: selection.length > 0,
    isStrict,
    problems: [],
    notes: doubts,
    mend: mendValue,
  };
  const fields = objectFrom(value, schema, '', run);
  if (!fields) return { refusal: refusalLine(name, [{ path: '', given: value, schema }]) };
  if (run.problems.length > 0) return { refusal: refusalLine(name, run.problems) };
  const checked = input.safeParse(fields);
  if (checked.success) return { input: checked.data, notes: run.notes };
  return {
    refusal: refusalLine(
      name,
      checked.error.issues.map((issue) => problemOf(issue, fields, schema)),
    ),
  };
}

const turnedBox = ({ path, given }: BoxDoubt): Problem => ({
  path,
  given,
  schema: {},
  wants:
    '[west, south, east, north]: as it stands it is far from the map, with latitude and longitude swapped it is on it',
});

/** An instant fits, but its conversion is reported. */
const hasInstant = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).some((each) => typeof each === 'string' && isInstant(each));

const WRAPPERS = /^(?:arguments|args|input|inputs|parameters|params|kwargs|payload|data|body|json)$/i;
const BESIDE = /^(?:name|tool|tool_name|function|type|id)$/i;

/** The arguments without the wrappers that models put round them: JSON text, { "arguments": … }, a list of one. */
function unwrapped(given: unknown, { properties = {} }: JsonSchema): unknown {
  let value = given;
  for (let depth = 0; depth < 4; depth += 1) {
    if (typeof value === 'string') value = parseLooseJson(value) ?? value;
    if (value === null || value === undefined) return {};
    if (Array.isArray(value) && value.length === 1 && isRecord(value[0])) value = value[0];
    if (!isRecord(value)) return value;
    const keys = Object.keys(value);
    const [wrapper, ...others] = keys.filter((key) => WRAPPERS.test(key) && !(key in properties));
    if (wrapper === undefined || others.length > 0) return value;
    if (!keys.every((key) => key === wrapper || (BESIDE.test(key) && !(key in properties)))) return value;
    const inner = value[wrapper];
    if (!isRecord(inner) && typeof inner !== 'string') return value;
    value = inner;
  }
  return value;
}

/** What the schema still refuses: lengths, and rules only the schema itself knows. */
function problemOf(issue: z.core.$ZodIssue, fields: unknown, schema: JsonSchema): Problem {
  let at: unknown = fields;
  let field: JsonSchema | undefined = schema;
  for (const key of issue.path) {
    at = isRecord(at) || Array.isArray(at) ? Reflect.get(at, key) : undefined;
    const inner: JsonSchema | boolean | undefined = field?.properties?.[String(key)] ?? field?.items;
    field = isRecord(inner) ? inner : undefined;
  }
  const path = issue.path.map(String).join('.');
  return { path, given: at, schema: field ?? {}, ...(!field && { wants: issue.message }) };
}

/** JSON values only. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => Object.hasOwn(a, key) && isSame(a[key], b[key]));
}
