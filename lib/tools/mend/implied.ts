import { choicesWith } from './choices-with.ts';
import type { Fields } from './fields.ts';
import { enumOf, isNothing, type JsonSchema } from './json-schema.ts';
import { fieldsFor } from './keys.ts';
import { type Mending, tellOf } from './mending.ts';

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
