import { Kysely, SqliteDialect } from 'kysely';
import { isDiskFull } from './disk-full.ts';
import type { Engine } from './engine.ts';
import { kyselyDatabase } from './kysely-sqlite.ts';
import { openOrRestore } from './open-sqlite.ts';
import type { Schema } from './schema.ts';
import { keepBackup } from './sqlite-backup.ts';
import { createWalFlush, type WalFlush } from './wal-flush.ts';

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
