import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another connection has the lock. Source: SQLite, result and error codes. */
const SQLITE_BUSY = 5;

/**
 * Keeps everybody else from changing what is in the folder. The lock is the system's own, through an empty SQLite file:
 * it ends with the process that holds it, whatever ends that, and does not take the number of a process for the process.
 * Returns how to let go. Throws in words for the operator.
 */
export function lockFolder(dir: string): () => void {
  const path = join(dir, 'lock.db');
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    db.exec('begin exclusive');
  } catch (cause) {
    db?.close();
    if (Reflect.get(Object(cause), 'errcode') !== SQLITE_BUSY) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${path}: cannot be locked (${why}): the folder must be writable`, { cause });
    }
    throw new Error(`${dir}: another process is making or removing a region there; wait for it, or stop it`, { cause });
  }
  const held = db;
  return () => held.close();
}
