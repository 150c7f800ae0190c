import type { z } from 'zod';
import type { Variable } from './variable.ts';
import { VARIABLE_NAMES, VARIABLES, type Values } from './variables.ts';

/** A finding about the environment: an error prevents the start, a warning is printed. Secret values never appear. */
export interface ConfigNote {
  level: 'error' | 'warning';
  variable: string;
  text: string;
}

export type Env = Record<string, string | undefined>;

const PREFIXES = /^(DASHSCOPE|TIMEOUT|OPEN_METEO|LIMIT|TILE|SATELLITE|COOKIE|ACCESS|OIDC)_/;

/** The values of all variables. An unreadable one falls back to its default and leaves an error note that names it. */
export function readVariables(env: Env, notes: ConfigNote[]): Values {
  for (const name of Object.keys(env)) {
    if (PREFIXES.test(name) && !VARIABLE_NAMES.includes(name)) {
      notes.push({ level: 'warning', variable: name, text: 'unknown variable; see .env.local.example for the names' });
    }
  }
  const groups = Object.entries(VARIABLES).map(([group, fields]) => [
    group,
    Object.fromEntries(Object.entries(fields).map(([field, variable]) => [field, readOne(variable, env, notes)])),
  ]);
  // Each field was read with its own schema, which TypeScript cannot follow through Object.fromEntries.
  return Object.fromEntries(groups) as Values;
}

function readOne({ name, schema }: Variable<z.ZodType>, env: Env, notes: ConfigNote[]): unknown {
  const read = schema.safeParse(env[name]);
  if (read.success) return read.data;
  for (const { message } of read.error.issues) notes.push({ level: 'error', variable: name, text: message });
  return schema.parse(undefined);
}
