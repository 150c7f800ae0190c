import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { AppError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { StorageRefused } from './refused.ts';
import type { Schema } from './schema.ts';

const SQLITE_BUSY = 5;

/**
 * The embedded engine: one file, one process. path: of the file, or ":memory:".
 * WAL with full synchronisation: what was acknowledged survives kill -9 and a power cut.
 */
export function sqliteEngine(path: string): Engine {
  return {
    kind: 'sqlite',
    async connect() {
      const database = openFile(path);
      return new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapted(database) }) });
    },
  };
}

function openFile(path: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    database = new DatabaseSync(path, { timeout: 0 });
    // Exclusive: a second process is refused by the operating system's lock, which even kill -9 releases.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    database.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    database?.close();
    const isLocked = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
    if (isLocked) {
      throw new StorageRefused(
        `another process is using ${path}: stop it, or give this one its own DATABASE_URL (file:… or postgres://…)`,
        error,
      );
    }
    const detail = `${path} cannot be opened: ${error instanceof Error ? error.message : String(error)}`;
    throw new AppError('storage_unavailable', { cause: error, detail });
  }
}

/** node:sqlite in the form that Kysely's dialect expects. */
function adapted(database: DatabaseSync) {
  return {
    close: () => database.close(),
    prepare(text: string) {
      const statement = database.prepare(text);
      const values = (parameters: readonly unknown[]) => parameters as never[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
      };
    },
  };
}
