import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;
export type Query = Kysely<Schema> | Transaction<Schema>;

/** What differs between the two dialects. */
export interface Engine {
  kind: 'sqlite' | 'postgres';
  /** Opens the file or the pool; throws AppError('storage_unavailable') with a `detail` for the operator. */
  connect(): Promise<Database>;
  /**
   * Waits until all commits so far would survive a power cut; unset if every commit does. Without it they only survive
   * a crash of the process.
   */
  flush?(): Promise<void>;
  /**
   * True if a statement has run out of disk space since the last call. SQLite then rolls back the transaction by
   * itself, and the caller only sees that there is none to roll back.
   */
  hasRunFull?(): boolean;
  /** Removes from its files what deleted rows left there, and from their copies. Unset where the database does. */
  erase?(db: Database): Promise<void>;
  /** Removes files with conversations that the engine itself set aside before a time, Unix ms. */
  removeOldFiles?(before: number): void;
  /** Longest wait for one call, ms; undefined if calls are synchronous. */
  timeoutMs?: number;
}
