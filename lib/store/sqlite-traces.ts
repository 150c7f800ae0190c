import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** Rebuilding so much takes about a second, in which nobody is answered; a larger file waits for the next start. */
const REBUILT_AT_ONCE_BYTES = 64 * 1024 * 1024;
/** In user_version: rows were deleted since the file was last rebuilt. */
const HAS_TRACES = 1;
const INCREMENTAL = 2;

/**
 * Freed pages and cells are overwritten. That leaves copies which the database made when it moved rows between pages, and
 * everything that was deleted before this was so: only a rebuild removes them. Returns whether it failed for want of
 * space, or whatever else; the file is then as it was.
 */
export function openWithoutTraces(database: DatabaseSync): unknown {
  database.exec('PRAGMA secure_delete = ON');
  const isIncremental = database.prepare('PRAGMA auto_vacuum').get()?.auto_vacuum === INCREMENTAL;
  const hasTraces = database.prepare('PRAGMA user_version').get()?.user_version === HAS_TRACES;
  if (isIncremental && !hasTraces) return null;
  try {
    // A file may be larger than memory.
    database.exec('PRAGMA temp_store = FILE; PRAGMA auto_vacuum = INCREMENTAL; VACUUM; PRAGMA user_version = 0');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return null;
  } catch (error) {
    return error;
  } finally {
    database.exec('PRAGMA temp_store = MEMORY');
  }
}

/** Removes from the file and its log what deleted rows left there; from a large file only what was not copied. */
export async function eraseTraces(db: Database): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`PRAGMA user_version = 1`.execute(connection);
    const bytes = (await numberOf('page_count')) * (await numberOf('page_size'));
    if (bytes <= REBUILT_AT_ONCE_BYTES) {
      await sql`VACUUM`.execute(connection);
      await sql`PRAGMA user_version = 0`.execute(connection);
    } else await sql`PRAGMA incremental_vacuum`.execute(connection);
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(connection);

    async function numberOf(pragma: string): Promise<number> {
      const { rows } = await sql<Record<string, number>>`PRAGMA ${sql.raw(pragma)}`.execute(connection);
      return Number(rows[0]?.[pragma]);
    }
  });
}
