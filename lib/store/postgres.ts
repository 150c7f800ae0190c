import { Kysely, PostgresDialect } from 'kysely';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

const INT8 = 20;
const WAIT_MS = 3_000;

/**
 * PostgreSQL through a pool. url: postgres://…; waits are bounded (connect, pool and statement 3 s each), so that a
 * slow or lost database turns into AppError('storage_unavailable') instead of a pile of requests.
 */
export function postgresEngine(url: string, { poolSize = 10, waitMs = WAIT_MS } = {}): Engine {
  return {
    kind: 'postgres',
    timeoutMs: waitMs,
    async connect() {
      const { default: pg } = await import('pg');
      const pool = new pg.Pool({
        connectionString: url,
        max: poolSize,
        connectionTimeoutMillis: waitMs,
        statement_timeout: waitMs,
        query_timeout: waitMs,
        idle_in_transaction_session_timeout: 10_000,
        keepAlive: true,
        // Times and counters are below 2^53; pg would return them as strings.
        types: {
          getTypeParser: (oid: number, format?: 'text' | 'binary') =>
            oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
        } as never,
      });
      // An idle connection that breaks must not end the process; the next query reports it.
      pool.on('error', () => {});
      // Nor must one that breaks in the middle of a transaction, between two statements.
      pool.on('connect', (client) => client.on('error', () => {}));
      return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
    },
  };
}
