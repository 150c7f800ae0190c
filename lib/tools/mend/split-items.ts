import { isRecord } from '../../domain/is-record.ts';
import { fieldKind, isNothing, type JsonSchema } from './json-schema.ts';
import { parsePoint } from './points.ts';
import { refMentioned } from './ref-mentioned.ts';

const BETWEEN_WORDS = /[,，、;；|\n]/;

const BETWEEN_NAMES = /[、;；|\n→]|->/;

export function splitItems(value: unknown, item: JsonSchema, isSeveral: boolean): unknown[] {
  if (Array.isArray(value)) return value.filter((each) => !isNothing(each));
  if (isRecord(value)) {
    const keys = Object.keys(value);
    if (keys.every((key) => /^\d+$/.test(key))) return keys.map((key) => value[key]);
    const [only] = Object.values(value);
    return keys.length === 1 && Array.isArray(only) ? splitItems(only, item, isSeveral) : [value];
  }
  if (typeof value !== 'string') return [value];
  const parts = (between: RegExp) =>
    value
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (fieldKind(item) !== 'place') return parts(BETWEEN_WORDS);
  if (parsePoint(value)) return [value];
  const named = parts(BETWEEN_NAMES);
  const listed = parts(BETWEEN_WORDS);
  const isList = isSeveral || listed.length > 2 || listed.every((part) => refMentioned(part) !== undefined);
  return named.length === 1 && isList ? listed : named;
}
