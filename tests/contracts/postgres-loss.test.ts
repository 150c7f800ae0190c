import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { postgresEngine } from '../../lib/store/postgres.ts';
import { onEngine } from './engines.ts';

onEngine('the loss of PostgreSQL', 'TEST_POSTGRES_URL', (url) => {
  describe('the loss of PostgreSQL', () => {
    const uncaught: unknown[] = [];
    const note = (error: unknown) => void uncaught.push(error);
    afterAll(() => void process.off('uncaughtException', note));

    it('S02: in the middle of a transaction fails that transaction and nothing else', async () => {
      process.on('uncaughtException', note);
      const db = await postgresEngine(url).connect();
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      const cut = db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        // The connection is gone before anybody queries again: its error then has no query to go to.
        await expect.poll(async () => isGone(other, rows[0]?.pid)).toBe(true);
        await new Promise((resolve) => setImmediate(resolve));
        await sql`select 1`.execute(transaction);
      });
      await expect(cut).rejects.toThrow(/terminat|clos|not queryable/i);
      const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
      expect(rows).toEqual([{ one: 1 }]);
      expect(uncaught).toEqual([]);
      await other.end();
      await db.destroy();
    });
  });
});

async function isGone(client: pg.Client, pid: number | undefined): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_stat_activity where pid = $1', [pid]);
  return rowCount === 0;
}
