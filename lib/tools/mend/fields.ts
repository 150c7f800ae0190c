import type { JsonSchema } from './json-schema.ts';

export type Fields = Record<string, unknown>;

export type Properties = Record<string, JsonSchema>;

export const without = (value: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
