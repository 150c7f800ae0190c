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
   * Waits until all commits so far would survive a power cut; unset where every commit does. Without it they survive a
   * crash of the process only.
   */
  flush?(): Promise<void>;
  /**
   * True when a statement found no space on the disk since the last question. SQLite undoes the transaction by itself then,
   * and what its caller sees is that there is none to undo.
   */
  hasRunFull?(): boolean;
  /** Longest wait for one call, ms; undefined where calls are synchronous. */
  timeoutMs?: number;
}
