import { isRecord } from '../../domain/is-record.ts';

/** What the instructions of our own model say once, and another assistant's model has to read in the schema. */
const FORMS: Record<string, string> = {
  place: 'a place: its name with the town or country ("West Lake, Hangzhou"), or "lat,lng" from an earlier result',
  time: '2026-11-25T14:00, local at the place',
};

/** A tool's JSON schema in which each field says by itself how it is written. */
export function explained(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(explained);
  if (!isRecord(schema)) return schema;
  const fields = Object.entries(schema).map(([key, value]) => [key, explained(value)] as const);
  return Object.fromEntries(
    fields.map(([key, value]) => [key, key === 'description' && typeof value === 'string' ? inFull(value) : value]),
  );
}

function inFull(description: string): string {
  const [form = '', ...rest] = description.split('; ');
  return [FORMS[form] ?? form, ...rest].join('; ');
}
