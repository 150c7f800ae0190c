import { dirname, join } from 'node:path';
import type { PlaceStore } from './place-store.ts';
import { postgresPlaceStore } from './postgres.ts';
import { sqlitePlaceStore } from './sqlite.ts';

export type { PlaceStore } from './place-store.ts';

/**
 * The place store for a configured database: tables in the same PostgreSQL, or the file places.db beside the SQLite
 * file of the conversations. Nothing is opened before first use.
 */
export function createPlaceStore(
  database: { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string },
): PlaceStore {
  return database.kind === 'postgres'
    ? postgresPlaceStore(database.url)
    : sqlitePlaceStore(placesPathOf(database.path));
}

/** Where the imported places of a SQLite configuration are. */
export function placesPathOf(path: string): string {
  return path === ':memory:' ? path : join(dirname(path), 'places.db');
}
