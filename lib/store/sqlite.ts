import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { AppError } from '../errors/app-error.ts';
import { RecentMap } from '../recent-map.ts';
import { isDiskFull } from './disk-full.ts';
import type { Engine } from './engine.ts';
import { StorageRefused } from './refused.ts';
import type { Schema } from './schema.ts';
import { keepBackup, restoreBackup } from './sqlite-backup.ts';
import { createWalFlush, type WalFlush } from './wal-flush.ts';

const BUSY = 5;
const CORRUPT = 11;
const NO_DATABASE = 26;

/**
 * The embedded engine: one file, one process. path: of the file, or ":memory:".
 * WAL, flushed after each transaction: what was acknowledged survives kill -9 and a power cut. A damaged file is set
 * aside and its last backup used; without one the engine refuses rather than start empty. maxPages: size at which the
 * file counts as full.
 */
export function sqliteEngine(
  path: string,
  warn: (text: string) => void = () => {},
  { maxPages }: { maxPages?: number } = {},
): Engine {
  let wal: WalFlush | undefined;
  let isFull = false;
  const onError = (error: unknown) => {
    isFull ||= isDiskFull(error);
  };
  return {
    kind: 'sqlite',
    async connect() {
      const database = openOrRestore(path, warn);
      if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
      const stopBackups = path === ':memory:' ? () => {} : keepBackup(database, path, warn);
      if (path !== ':memory:') wal = createWalFlush(path);
      const close = () => {
        stopBackups();
        wal?.close();
        wal = undefined;
        database.close();
      };
      return new Kysely<Schema>({
        dialect: new SqliteDialect({ database: { ...kyselyDatabase(database, onError), close } }),
      });
    },
    flush: async () => wal?.flush(),
    hasRunFull() {
      const was = isFull;
      isFull = false;
      return was;
    },
  };
}

function openOrRestore(path: string, warn: (text: string) => void): DatabaseSync {
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
  if (path !== ':memory:') mkdirSync(/* turbopackIgnore: true */ dirname(path), { recursive: true });
  const isOld = existsSync(/* turbopackIgnore: true */ path);
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

const MAX_KEPT_STATEMENTS = 200;

/**
 * node:sqlite in the form that Kysely's dialect expects. Statements are cached: preparing one costs more than running
 * it.
 */
export function kyselyDatabase(database: DatabaseSync, onError: (error: unknown) => void = () => {}) {
  const values = (parameters: readonly unknown[]) => parameters as never[];
  const kept = new RecentMap<ReturnType<typeof prepare>>(MAX_KEPT_STATEMENTS);

  function told<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      onError(error);
      throw error;
    }
  }

  function prepare(text: string) {
    const statement = database.prepare(text);
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => told(() => statement.all(...values(parameters))),
      run: (parameters: readonly unknown[]) => told(() => statement.run(...values(parameters))),
      // A statement of its own: the same text may run again while somebody is still reading.
      iterate: (parameters: readonly unknown[]) => database.prepare(text).iterate(...values(parameters)),
    };
  }

  return {
    close: () => database.close(),
    prepare(text: string) {
      const known = kept.get(text);
      if (known) return known;
      const made = prepare(text);
      kept.set(text, made);
      return made;
    },
  };
}
