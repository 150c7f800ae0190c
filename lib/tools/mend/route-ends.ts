import { isRecord } from '../../domain/is-record.ts';
import { type Fields, type Properties, without } from './fields.ts';
import { fieldKind, isNothing } from './json-schema.ts';
import { parseLooseJson } from './json-text.ts';
import { fieldsFor } from './keys.ts';

/** { from, to } where a list of two or more places is expected. */
export function endsAsList(value: Fields, properties: Properties): Fields {
  const list = Object.entries(properties).find(
    ([, { type, minItems = 0, items }]) =>
      type === 'array' && minItems > 1 && isRecord(items) && fieldKind(items) === 'place',
  )?.[0];
  if (!list || properties.from || !isNothing(value[list])) return value;
  const keyOf = (end: string) =>
    Object.keys(value).find(
      (key) => !(key in properties) && !isNothing(value[key]) && fieldsFor(key, [end]).length > 0,
    );
  const numbered = (sign: string) =>
    Object.keys(value).find((key) => new RegExp(`^(?:place|point|location|city|p)?_?${sign}$`, 'i').test(key));
  const from = keyOf('from') ?? numbered('[1a]');
  const to = keyOf('to') ?? numbered('[2b]');
  if (from === undefined || to === undefined) return value;
  return { ...without(value, [from, to]), [list]: [value[from], value[to]] };
}

const LISTS = /^(?:points|places|stops|way_?points|locations|route|path|coordinates|coords|positions|between)$/i;

/** A list of places where two ends are expected: the first, the last, and the stops between. */
export function listAsEnds(value: Fields, properties: Properties): Fields {
  const { from, to, via } = properties;
  if (!from || !to || !isNothing(value.to) || Object.keys(value).some((each) => fieldsFor(each, ['to']).length > 0))
    return value;
  const key = Object.keys(value).find((each) => LISTS.test(each) && !(each in properties));
  const listed = key === undefined ? undefined : listOf(value[key]);
  if (key === undefined || !listed) return value;
  const start = Object.keys(value).find((each) => each !== key && fieldsFor(each, ['from']).length > 0);
  const list = start === undefined ? listed : [value[start], ...listed];
  if (list.length < 2) return value;
  const rest = without(value, [key, ...(start === undefined ? [] : [start])]);
  if (to.type === 'array') return { ...rest, from: list[0], to: list.slice(1) };
  const middle = list.slice(1, -1);
  if (middle.length > 0 && (!via || !isNothing(value.via))) return value;
  return { ...rest, from: list[0], to: list.at(-1), ...(middle.length > 0 && { via: middle }) };
}

function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return undefined;
  const written = parseLooseJson(value);
  if (Array.isArray(written)) return written;
  const parts = value.split(/→|->|、|;|；|\|/).map((part) => part.trim());
  return parts.every((part) => part !== '') ? parts : undefined;
}
