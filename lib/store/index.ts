import { postgresEngine } from './postgres.ts';
import { createSqlStore } from './sql-store.ts';
import { sqliteEngine } from './sqlite.ts';
import type { Store } from './store.ts';

/** The configured store; nothing is opened before first use. warn: receives what an operator should know. */
export function createStore(
  database: { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string },
  clock: () => number = Date.now,
  warn: (text: string) => void = () => {},
): Store {
  const engine = database.kind === 'sqlite' ? sqliteEngine(database.path, warn) : postgresEngine(database.url);
  return createSqlStore(engine, clock);
}
