import { Kysely, SqliteDialect } from 'kysely';
import { isDiskFull } from './disk-full.ts';
import type { Engine } from './engine.ts';
import { kyselyDatabase } from './kysely-sqlite.ts';
import { openOrRestore } from './open-sqlite.ts';
import type { Schema } from './schema.ts';
import { hasBackup, type KeptBackup, keepBackup, removeDamaged } from './sqlite-backup.ts';
import { eraseTraces, openWithoutTraces } from './sqlite-traces.ts';
import { createWalFlush, type WalFlush } from './wal-flush.ts';

/**
 * The embedded engine: one file, one process. path: of the file, or ":memory:".
 * WAL, flushed after each transaction: what was acknowledged survives kill -9 and a power cut. A damaged file is set
 * aside and its last backup used; without one the engine refuses rather than start empty. What is deleted is
 * overwritten, in the file, its log and its backup; nobody but this user can read them. maxPages: size at which the file
 * counts as full.
 */
export function sqliteEngine(
  path: string,
  warn: (text: string) => void = () => {},
  { maxPages }: { maxPages?: number } = {},
): Engine {
  let wal: WalFlush | undefined;
  let kept: KeptBackup | undefined;
  let isFull = false;
  const onError = (error: unknown) => {
    isFull ||= isDiskFull(error);
  };
  return {
    kind: 'sqlite',
    async connect() {
      const database = openOrRestore(path, warn);
      const failure = path === ':memory:' ? null : openWithoutTraces(database);
      if (failure) warn(`${path} could not be rebuilt: traces of what was deleted are in it (${textOf(failure)})`);
      if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
      if (path !== ':memory:') {
        kept = keepBackup(database, path, warn);
        wal = createWalFlush(path);
      }
      const close = () => {
        kept?.stop();
        wal?.close();
        kept = undefined;
        wal = undefined;
        database.close();
      };
      return new Kysely<Schema>({
        dialect: new SqliteDialect({ database: { ...kyselyDatabase(database, onError), close } }),
      });
    },
    flush: async () => wal?.flush(),
    async erase(db) {
      if (!kept) return;
      await eraseTraces(db).catch((error: unknown) => warn(`${path} could not be rebuilt: ${textOf(error)}`));
      if (hasBackup(path)) await kept.renew();
    },
    removeOldFiles(before) {
      if (path !== ':memory:') removeDamaged(path, before);
    },
    hasRunFull() {
      const was = isFull;
      isFull = false;
      return was;
    },
  };
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
