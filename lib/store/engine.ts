import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;
export type Query = Kysely<Schema> | Transaction<Schema>;

/** What differs between the two dialects. */
export interface Engine {
  kind: 'sqlite' | 'postgres';
  /** Opens the file or the pool; throws AppError('storage_unavailable') with a `detail` for the operator. */
  connect(): Promise<Database>;
  /** Runs work that may be lost in a power cut (never in a crash of the process) and need not wait for the disk. */
  relaxed?<T>(db: Database, work: (db: Query) => Promise<T>): Promise<T>;
  /** Longest wait for one call, ms; undefined where calls are synchronous. */
  timeoutMs?: number;
}
