import pg from 'pg';
import { isInRings } from '../geo/is-in-rings.ts';
import { placeOfRow } from './place-of-row.ts';
import type { PlaceStore } from './place-store.ts';
import { SCHEMA } from './postgres-schema.ts';
import { selectOf } from './postgres-search.ts';
import { writePlaces } from './postgres-write.ts';
import { shapeOfText } from './shape-text.ts';
import { widening } from './widening.ts';

/**
 * Places in PostgreSQL: names through pg_trgm, positions through GiST and by kind. The database should have a UTF-8
 * locale.
 */
export function postgresPlaceStore(url: string): PlaceStore {
  const pool = new pg.Pool({ connectionString: url, max: 4, allowExitOnIdle: true });
  pool.on('error', () => {
    // An idle connection was lost; the next query opens another and reports its own failure.
  });
  pool.on('connect', (client) => client.on('error', () => {}));
  let ready: Promise<void> | undefined;

  async function inTransaction<T>(run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await run(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  function open(): Promise<void> {
    ready ??= inTransaction(async (client) => {
      await client.query(SCHEMA);
    }).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  }

  async function query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    await open();
    return (await pool.query<Record<string, unknown>>(sql, values)).rows;
  }

  return {
    open,
    async count(source) {
      const ofSource = 'where source = (select id from geo_place_source where name = $1)';
      const asked = source === undefined ? [] : [source];
      const [row] = await query(`select count(*) as n from geo_place ${asked.length > 0 ? ofSource : ''}`, asked);
      return Number(row?.n ?? 0);
    },
    async isEmpty() {
      const { rows } = await pool.query<{ found: string | null }>("select to_regclass('geo_place') as found");
      if (!rows[0]?.found) return true;
      return (await pool.query('select 1 from geo_place limit 1')).rows.length === 0;
    },
    search(asked) {
      return widening(asked, async (box, limit) => {
        const { sql, values } = selectOf(asked, box, limit);
        return (await query(sql, values)).map(placeOfRow);
      });
    },
    async get(id) {
      const [row] = await query('select * from geo_place where source_id = $1', [id]);
      return row ? placeOfRow(row) : null;
    },
    async shapeOf(id) {
      const [row] = await query(
        'select rings from geo_place_shape s join geo_place p on p.id = s.place where p.source_id = $1',
        [id],
      );
      return row ? shapeOfText(String(row.rings)) : null;
    },
    async areasAt(at) {
      const around = await query(
        `select p.*, s.rings from geo_place_shape s join geo_place p on p.id = s.place
         where s.area @> box(point($1, $2)) order by area(s.area), p.id`,
        [at.lng, at.lat],
      );
      return around.filter(({ rings }) => isInRings(at, shapeOfText(String(rings)))).map(placeOfRow);
    },
    async write(places, state) {
      await open();
      return inTransaction((client) => writePlaces(client, places, state));
    },
    async importState(source) {
      const [row] = await query('select content, done, complete from geo_place_source where name = $1', [source]);
      if (!row) return null;
      return { source, content: String(row.content), done: Number(row.done), isComplete: row.complete === true };
    },
    async sources() {
      const all = await query(
        `select s.name, s.done, s.complete, count(p.id) as places from geo_place_source s
         left join geo_place p on p.source = s.id group by s.id order by s.name collate "C"`,
      );
      return all.map(({ name, done, complete, places }) => ({
        source: String(name),
        done: Number(done),
        isComplete: complete === true,
        places: Number(places),
      }));
    },
    async removeSource(source) {
      await open();
      return inTransaction(async (client) => {
        const { rows } = await client.query<{ id: string }>(
          'delete from geo_place_source where name = $1 returning id',
          [source],
        );
        if (!rows[0]) return null;
        return (await client.query('delete from geo_place where source = $1', [rows[0].id])).rowCount ?? 0;
      });
    },
    async optimize() {
      await query('vacuum analyze geo_place');
    },
    async close() {
      await pool.end();
    },
  };
}
