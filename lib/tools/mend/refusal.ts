import { isRecord } from '../../domain/is-record.ts';
import { enumOf, type JsonSchema, kindOf, type Problem } from './json-schema.ts';
import { shown } from './shown.ts';

const PLACE = 'a ref ("p3", "me", "view", "selection"), a name ("西湖, 杭州") or "lat,lng"';

/** What a field accepts, with an example, in a few words. */
function wantsOf(schema: JsonSchema): string {
  switch (kindOf(schema)) {
    case 'date':
      return 'a day of the calendar such as "2026-11-25"';
    case 'time':
      return 'a day and a time such as "2026-11-25T14:00"';
    case 'place':
      return PLACE;
    case 'point':
      return '{"lng": 116.4, "lat": 39.9}';
    case 'box':
      return '[west, south, east, north] in degrees';
    case 'hours':
      return 'two whole hours such as [9, 17]';
    case 'within':
      return '"view", {"ref": "a1"}, {"bbox": [west, south, east, north]} or {"center": {"lng": 116.4, "lat": 39.9}, "radius_m": 500}; a named area goes into "near"';
    case 'enum':
      return `one of ${enumOf(schema).join(', ')}`;
    default:
      return wantsOfType(schema);
  }
}

function wantsOfType({
  type,
  minimum,
  maximum,
  minLength,
  maxLength,
  items,
  minItems,
  maxItems,
  properties,
}: JsonSchema): string {
  const between = (least: number | undefined, most: number | undefined, unit = '') =>
    most === undefined ? '' : least === undefined ? ` up to ${most}${unit}` : ` from ${least} to ${most}${unit}`;
  switch (type) {
    case 'integer':
      return `a whole number${between(minimum, maximum)}`;
    case 'number':
      return `a number${between(minimum, maximum)}`;
    case 'boolean':
      return 'true or false';
    case 'string':
      return `text${between(minLength, maxLength, ' characters')}`;
    case 'array':
      return `a list${between(minItems, maxItems, ' items')}, each ${isRecord(items) ? wantsOf(items) : 'a value'}`;
    case 'object':
      return `an object with ${Object.keys(properties ?? {}).join(', ')}`;
    default:
      return 'another value';
  }
}

/** What is wrong with the arguments and what to write instead, in one line. */
export function refusalOf(tool: string, problems: readonly Problem[]): string {
  const told = problems.slice(0, 3).map(toldProblem).join('; ');
  return `${tool} was not called: ${told}`.replace(/\s+/g, ' ').slice(0, 600);
}

function toldProblem({ path, given, schema, wants = wantsOf(schema), isUnknown }: Problem): string {
  const name = path === '' ? 'the arguments' : `"${path}"`;
  if (/^(?:refs|of)(?:\.\d+)?$/.test(path) || (path === 'ref' && schema.type === 'string'))
    return `${name} ${given === undefined || given === null ? 'is missing' : `was ${shown(given)}`}, write a ref of this conversation such as "p3"; locate and search_places give refs`;
  const unit = path.endsWith('_m') ? ', in metres' : '';
  if (isUnknown) return `${name} is no field of it (have ${wants})`;
  return given === undefined || given === null
    ? `${name} is missing, write ${wants}${unit}`
    : `${name} was ${shown(given)}, write ${wants}${unit}`;
}
