import { isRecord } from '../../domain/is-record.ts';

/** A value as shown in a line for the model: short, an object by its keys only. */
export function shortForm(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return isRecord(value)
    ? `an object with ${Object.keys(value).slice(0, 6).join(', ') || 'nothing'}`.slice(0, 120)
    : String(value);
}
