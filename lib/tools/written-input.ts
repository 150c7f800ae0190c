import { isRecord } from '../domain/is-record.ts';
import { parsePlace } from './mend/places.ts';

/**
 * A call's arguments as a model would write them: places and points as one string each. The model reads its own calls
 * in the form that it is asked for. What no string can say is left as it is.
 */
export function writtenInput(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(writtenInput);
  if (!isRecord(input)) return input;
  return (
    writtenPlace(input) ??
    writtenPoint(input) ??
    Object.fromEntries(Object.entries(input).map(([key, each]) => [key, writtenInput(each)]))
  );
}

function writtenPlace(value: Record<string, unknown>): string | undefined {
  const { ref, name, name_en, city, point, label } = value;
  const text =
    typeof ref === 'string'
      ? ref
      : typeof name === 'string'
        ? `${name}${name_en ? ` / ${name_en}` : ''}${city ? `, ${city}` : ''}`
        : isRecord(point)
          ? `${writtenPoint(point)}${label ? ` (${label})` : ''}`
          : undefined;
  if (text === undefined) return undefined;
  const read = parsePlace(text, { isSelected: false, tell: () => undefined });
  return isEqual(read, value) ? text : undefined;
}

function writtenPoint({ lng, lat, ...rest }: Record<string, unknown>): string | undefined {
  return typeof lng === 'number' && typeof lat === 'number' && Object.keys(rest).length === 0
    ? `${lat},${lng}`
    : undefined;
}

/** The same fields with the same values, in any order. */
function isEqual(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isEqual(a[key], b[key]));
}
