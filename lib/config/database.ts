import { resolve } from 'node:path';
import type { ConfigNote } from './read-variables.ts';
import { DEFAULT_DATABASE } from './variables.ts';

/** isDefault: nobody chose another file. */
export type Database = { kind: 'sqlite'; path: string; isDefault?: boolean } | { kind: 'postgres'; url: string };

export function databaseOf(text: string, notes: ConfigNote[]): Database {
  if (/^postgres(ql)?:\/\//.test(text)) return { kind: 'postgres', url: text };
  if (text.startsWith('file:')) {
    return {
      kind: 'sqlite',
      path: resolve(/* turbopackIgnore: true */ text.slice('file:'.length).replace(/^\/\/(?=\/)/, '')),
      ...(text === DEFAULT_DATABASE && { isDefault: true }),
    };
  }
  notes.push({
    level: 'error',
    variable: 'DATABASE_URL',
    text: `unknown scheme "${text.split(':')[0]}:" (use file: or postgres:)`,
  });
  return { kind: 'sqlite', path: resolve(/* turbopackIgnore: true */ '.data/wentu.db') };
}
