import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { makeFolder } from '../private-file.ts';

type Facts = Pick<Config, 'database' | 'isFunction'>;

/** What an operator is told about a store in memory. */
export const IN_MEMORY =
  'no DATABASE_URL, and this disk cannot be written: conversations are kept in memory until restart; set DATABASE_URL=postgres://… (or file:… on a disk) to keep them';

/**
 * The database to open: the configured one, or memory if nobody chose one and the file cannot exist, as on a function's
 * disk and on one that is read-only or somebody else's. An existing file is never ignored.
 */
export function databaseOn(
  { database, isFunction }: Facts,
  canWrite: (path: string) => boolean = isWritable,
): Config['database'] {
  if (database.kind !== 'sqlite' || !database.isDefault) return database;
  return isFunction || !canWrite(database.path) ? { kind: 'sqlite', path: MEMORY, isDefault: true } : database;
}

const MEMORY = ':memory:';

/** True for a store that forgets everything with its process. */
export const isInMemory = (database: Config['database']): boolean =>
  database.kind === 'sqlite' && database.path === MEMORY;

const REFUSED = ['EROFS', 'EACCES', 'EPERM'];

/** Whether the file exists or can be created; a disk that is merely full counts as writable. */
function isWritable(path: string): boolean {
  const folder = dirname(path);
  try {
    if (existsSync(/* turbopackIgnore: true */ path)) return true;
    makeFolder(folder);
    accessSync(/* turbopackIgnore: true */ folder, constants.W_OK);
    return true;
  } catch (error) {
    return !REFUSED.includes(String(Reflect.get(Object(error), 'code')));
  }
}
