/** The part of a tool's JSON schema that the mender reads. */
export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | boolean;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** Why a value was left alone: the mender's last step says so in one line. */
export interface Problem {
  /** "hours", "via.1.point"; "" for the arguments as a whole. */
  path: string;
  /** undefined: nothing was given. */
  given: unknown;
  schema: JsonSchema;
  /** Replaces what the schema allows. */
  wants?: string;
  /** There is no such field; `wants` lists the ones there are. */
  isUnknown?: boolean;
}

export type Kind = 'date' | 'time' | 'place' | 'point' | 'box' | 'hours' | 'within' | 'enum' | 'other';

/** What a field holds, judging by the shape of its schema: the mender knows kinds of fields, not tools. */
export function fieldKind(schema: JsonSchema): Kind {
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern);
    if (pattern.test('2026-11-25')) return 'date';
    if (pattern.test('2026-11-25T14:00')) return 'time';
  }
  if (enumOf(schema).length > 0) return 'enum';
  if (schema.prefixItems?.length === 4) return 'box';
  if (schema.prefixItems?.length === 2) return 'hours';
  if (schema.properties?.lng && schema.properties.lat) return 'point';
  const needed = new Set((schema.anyOf ?? []).flatMap((variant) => variant.required ?? []));
  if (needed.has('ref') && needed.has('name')) return 'place';
  return needed.has('bbox') ? 'within' : 'other';
}

/** The words a field accepts; empty if it is not a choice of words. */
export const enumOf = (schema: JsonSchema): string[] =>
  (schema.enum ?? []).filter((value) => typeof value === 'string');

const NOTHING = new Set(['', 'null', 'none', 'undefined', 'nil', 'n/a', '无', '空']);

/** Whether nothing was said: null, absent, or a word for it. */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && NOTHING.has(value.trim().toLowerCase()));

/** The longest text read as a date, a number, a choice or a pair of hours. */
const MAX_PLAIN = 80;

/**
 * Short text normalised for comparison: no full-width forms or upper case, one space between words. '' if it is too
 * long.
 */
export const normalizeText = (text: string): string =>
  text.length > MAX_PLAIN ? '' : text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
