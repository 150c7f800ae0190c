import type { DatabaseSync } from 'node:sqlite';
import { RecentMap } from '../recent-map.ts';

const MAX_KEPT_STATEMENTS = 200;

/**
 * node:sqlite in the form that Kysely's dialect expects. Statements are cached: preparing one costs more than running
 * it.
 */
export function kyselyDatabase(database: DatabaseSync, onError: (error: unknown) => void = () => {}) {
  const values = (parameters: readonly unknown[]) => parameters as never[];
  const kept = new RecentMap<ReturnType<typeof prepare>>(MAX_KEPT_STATEMENTS);

  function told<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      onError(error);
      throw error;
    }
  }

  function prepare(text: string) {
    const statement = database.prepare(text);
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => told(() => statement.all(...values(parameters))),
      run: (parameters: readonly unknown[]) => told(() => statement.run(...values(parameters))),
      // A statement of its own: the same text may run again while somebody is still reading.
      iterate: (parameters: readonly unknown[]) => database.prepare(text).iterate(...values(parameters)),
    };
  }

  return {
    close: () => database.close(),
    prepare(text: string) {
      const known = kept.get(text);
      if (known) return known;
      const made = prepare(text);
      kept.set(text, made);
      return made;
    },
  };
}
