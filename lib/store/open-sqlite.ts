import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../errors/app-error.ts';
import { makePrivate } from '../private-file.ts';
import { StorageRefused } from './refused.ts';
import { restoreBackup } from './sqlite-backup.ts';

const BUSY = 5;

const CORRUPT = 11;

const NO_DATABASE = 26;

export function openOrRestore(path: string, warn: (text: string) => void): DatabaseSync {
  try {
    return openFile(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === BUSY) {
      throw new StorageRefused(
        `another process is using ${path}: stop it, or give this one its own DATABASE_URL (file:… or postgres://…)`,
        error,
      );
    }
    if (code !== CORRUPT && code !== NO_DATABASE) throw cannotOpen(path, error);
    const aside = restoreBackup(path);
    if (aside === null) {
      throw new StorageRefused(
        `${path} is damaged and there is no backup of it: repair it (sqlite3 .recover) or move it away, then start again`,
        error,
      );
    }
    warn(`${path} was damaged: it is kept as ${aside}, and the last backup is in use`);
  }
  try {
    return openFile(path);
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

function openFile(path: string): DatabaseSync {
  const isOld = existsSync(/* turbopackIgnore: true */ path);
  if (path !== ':memory:') for (const file of [path, ...besides(path)]) makePrivate(file);
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    // Exclusive: a second process is refused by the operating system's lock, which even kill -9 releases.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    database.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    if (isOld) assertSound(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What an earlier run left beside the database. */
const besides = (path: string) =>
  ['-wal', '-shm', '.backup']
    .map((suffix) => path + suffix)
    .filter((file) => existsSync(/* turbopackIgnore: true */ file));

/** A torn page shows only when it is read, possibly days later. */
function assertSound(database: DatabaseSync): void {
  const [first] = database.prepare('PRAGMA quick_check(1)').all();
  if (first?.quick_check === 'ok') return;
  throw Object.assign(new Error(String(first?.quick_check)), { errcode: CORRUPT });
}

function codeOf(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
  // Extended codes keep the primary one in their low byte.
  return code === undefined ? undefined : code & 0xff;
}

function cannotOpen(path: string, error: unknown): AppError {
  const detail = `${path} cannot be opened: ${error instanceof Error ? error.message : String(error)}`;
  return new AppError('storage_unavailable', { cause: error, detail });
}
