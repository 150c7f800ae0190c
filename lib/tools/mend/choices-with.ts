import { fieldKind, type JsonSchema } from './json-schema.ts';

/** The choices a field goes with; empty: any. */
export function choicesWith(key: string, schema: JsonSchema, choices: readonly string[]): string[] {
  if (choices.includes(key)) return [key];
  // A single day belongs to "days".
  if (fieldKind(schema) === 'date') return choices.filter((choice) => choice === 'days');
  const description = schema.description ?? '';
  if (!/^(?:with|of|for)\b/.test(description)) return [];
  return choices.filter((choice) => new RegExp(`\\b${choice}s?\\b`).test(description));
}
