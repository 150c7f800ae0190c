import { booleanOf, choiceOf } from './choice.ts';
import { enumOf, isNothing, type JsonSchema, kindOf } from './json-schema.ts';
import { fieldsFor } from './keys.ts';
import { type Mending, tellOf } from './mending.ts';

type Fields = Record<string, unknown>;

/**
 * The one choice that the other fields leave open for a required field, judging by the schema: a field named after the
 * choice ("days"), or one whose description says which choices it goes with ("with rename", "of a circle or buffer").
 */
export function withChoicesImplied(value: Fields, schema: JsonSchema, run: Mending): Fields {
  const { properties = {}, required = [] } = schema;
  const implied = required.flatMap((key): [string, string][] => {
    const field = properties[key];
    const choice = field && isNothing(value[key]) ? onlyChoice(field, value, properties) : undefined;
    if (choice === undefined) return [];
    tellOf(run, key)(`was not given: "${choice}" was taken`);
    return [[key, choice]];
  });
  return implied.length === 0 ? value : { ...value, ...Object.fromEntries(implied) };
}

/** { hours: 24 } for a span of hours, { area: "a1" } for the area of a1: a choice used as a field. */
export function withChoicesNamed(value: Fields, { properties = {}, required = [] }: JsonSchema, run: Mending): Fields {
  const known = Object.keys(properties);
  for (const key of required.filter((each) => isNothing(value[each]))) {
    const choices = enumOf(properties[key] ?? {});
    const said = Object.keys(value).find((each) => choices.includes(each) && !known.includes(each));
    if (said === undefined) continue;
    const { [said]: given, ...rest } = value;
    const isField = fieldsFor(said, known).length > 0;
    // Only text and numbers: an object may have a toString that is not a function.
    const isCount = (typeof given === 'string' || typeof given === 'number') && /^\d+$/.test(`${given}`);
    if (!isField && given !== true && !isCount) continue;
    tellOf(run, key)(`was not given: "${said}" was taken`);
    return { ...(isField ? value : rest), [key]: said };
  }
  return value;
}

const STATES = /^(?:enabled?|on|visible|active|state|status|show|value)$/i;

/**
 * One word for two choices, "pan_left", or "satellite" for the basemap of that name; and a switch beside the thing it
 * turns on: { action: "heatmap", enabled: false }.
 */
export function withChoicesSplit(value: Fields, properties: Record<string, JsonSchema>): Fields {
  for (const [key, field] of Object.entries(properties)) {
    const [said, choices] = [value[key], enumOf(field)];
    if (typeof said !== 'string' || choices.length === 0) continue;
    const choice = choiceOf(said, choices)?.value;
    const off = choice?.endsWith('_on') ? choice.replace(/on$/, 'off') : undefined;
    const state = Object.keys(value).find((each) => STATES.test(each) && !(each in properties));
    const given = state === undefined ? undefined : value[state];
    if (off && choices.includes(off) && state !== undefined && isNo(given)) {
      const { [state]: _, ...rest } = value;
      return { ...rest, [key]: off };
    }
    if (choice !== undefined) continue;
    const split = splitOf(said, key, choices, value, properties);
    if (split) return { ...value, ...split };
  }
  return value;
}

const isNo = (given: unknown): boolean =>
  given === false || ((typeof given === 'string' || typeof given === 'number') && booleanOf(given) === false);

/** The two choices in one word; the second belongs to a field that goes with the first. */
function splitOf(
  said: string,
  key: string,
  choices: readonly string[],
  value: Fields,
  properties: Record<string, JsonSchema>,
): Fields | undefined {
  for (const [other, field] of Object.entries(properties)) {
    if (other === key || enumOf(field).length === 0 || !isNothing(value[other])) continue;
    const firsts = choices.includes(other) ? [other] : choicesWith(other, field, choices);
    for (const first of firsts) {
      const rest = said.toLowerCase().replace(new RegExp(`^${first}[\\s_-]*`), '');
      const second = rest === said.toLowerCase() && first !== other ? undefined : choiceOf(rest, enumOf(field))?.value;
      if (second !== undefined) return { [key]: first, [other]: second };
    }
  }
  return undefined;
}

function onlyChoice(field: JsonSchema, value: Fields, properties: Record<string, JsonSchema>): string | undefined {
  const choices = enumOf(field);
  const left = Object.keys(properties)
    .filter((key) => !isNothing(value[key]))
    .map((key) => choicesWith(key, properties[key] ?? {}, choices))
    .filter((named) => named.length > 0);
  if (left.length === 0) return undefined;
  const possible = choices.filter((choice) => left.every((named) => named.includes(choice)));
  const usual = /\bdefault:? "?(\w+)/.exec(field.description ?? '')?.[1];
  return possible.length === 1 ? possible[0] : possible.find((choice) => choice === usual);
}

/** The choices a field goes with; empty: any. */
export function choicesWith(key: string, schema: JsonSchema, choices: readonly string[]): string[] {
  if (choices.includes(key)) return [key];
  // A single day belongs to "days".
  if (kindOf(schema) === 'date') return choices.filter((choice) => choice === 'days');
  const description = schema.description ?? '';
  if (!/^(?:with|of|for)\b/.test(description)) return [];
  return choices.filter((choice) => new RegExp(`\\b${choice}s?\\b`).test(description));
}
