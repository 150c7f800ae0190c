import { isRecord } from '../../domain/is-record.ts';
import { enumOf, fieldKind, type JsonSchema } from './json-schema.ts';

const PLACE = 'a ref ("p3", "me", "view", "selection"), a name ("西湖, 杭州") or "lat,lng"';

/** What a field accepts, with an example, in a few words. */
export function describeField(schema: JsonSchema): string {
  switch (fieldKind(schema)) {
    case 'date':
      return 'a day of the calendar such as "2026-11-25"';
    case 'time':
      return 'a day and a time such as "2026-11-25T14:00"';
    case 'place':
      return PLACE;
    case 'point':
      return '"lat,lng" such as "39.9,116.4"';
    case 'box':
      return '[west, south, east, north] in degrees';
    case 'hours':
      return 'two whole hours such as [9, 17]';
    case 'within':
      return '"view", a ref such as "a1", [west, south, east, north] or "39.9,116.4 500 m"; a named area goes into "near"';
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
      return `a list${between(minItems, maxItems, ' items')}, each ${isRecord(items) ? describeField(items) : 'a value'}`;
    case 'object':
      return `an object with ${Object.keys(properties ?? {}).join(', ')}`;
    default:
      return 'another value';
  }
}
