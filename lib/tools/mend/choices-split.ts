import { matchChoice, parseBoolean } from './choice.ts';
import { choicesWith } from './choices-with.ts';
import type { Fields } from './fields.ts';
import { enumOf, isNothing, type JsonSchema } from './json-schema.ts';

const STATES = /^(?:enabled?|on|visible|active|state|status|show|value)$/i;

/**
 * One word for two choices, "pan_left", or "satellite" for the basemap of that name; and a switch beside the thing it
 * turns on: { action: "heatmap", enabled: false }.
 */
export function withChoicesSplit(value: Fields, properties: Record<string, JsonSchema>): Fields {
  for (const [key, field] of Object.entries(properties)) {
    const [said, choices] = [value[key], enumOf(field)];
    if (typeof said !== 'string' || choices.length === 0) continue;
    const choice = matchChoice(said, choices)?.value;
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
  given === false || ((typeof given === 'string' || typeof given === 'number') && parseBoolean(given) === false);

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
      const second =
        rest === said.toLowerCase() && first !== other ? undefined : matchChoice(rest, enumOf(field))?.value;
      if (second !== undefined) return { [key]: first, [other]: second };
    }
  }
  return undefined;
}
