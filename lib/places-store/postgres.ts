import pg from 'pg';
import type { ImportState, PlaceStore, StoredPlace } from './place-store.ts';
import { selectOf } from './postgres-search.ts';
import { COLUMNS, digestOf, fateOf, type Known, NOTHING_WRITTEN, placeOfRow, valuesOf } from './rows.ts';
import { indexText, namesText } from './search-text.ts';
import { widening } from './widening.ts';

// "at" is the same point as lng and lat, in the type that GiST indexes. The advisory lock lets instances start at once.
const SCHEMA = `
  select pg_advisory_xact_lock(7436001);
  create extension if not exists pg_trgm;
  create table if not exists geo_place (
    id bigint generated always as identity primary key, source_id text not null unique, name text not null,
    names text not null, kind text not null, lng float8 not null, lat float8 not null, country text,
    importance float8 not null, details jsonb not null, search text not null, at point not null
  );
  create index if not exists geo_place_search on geo_place using gin (search gin_trgm_ops);
  create index if not exists geo_place_at on geo_place using gist (at);
  create index if not exists geo_place_kind_at on geo_place (kind, lat, lng);
  alter table geo_place add column if not exists source integer not null default 0,
    add column if not exists generation integer not null default 0, add column if not exists digest text not null default '';
  create table if not exists geo_place_source (
    id integer generated always as identity primary key, name text not null unique, content text not null,
    generation integer not null, done bigint not null, complete boolean not null
  );
  drop table if exists geo_place_import;
`;
/** Rows a statement: PostgreSQL takes at most 65,535 parameters. */
const ROWS = 2_000;

/** Places in PostgreSQL: names by pg_trgm, positions by GiST and by kind. The database should have a UTF-8 locale. */
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
    async write(places, state) {
      await open();
      return inTransaction(async (client) => {
        const written = { ...NOTHING_WRITTEN, repeated: [] as string[] };
        const now = await keepState(client, state);
        for (let i = 0; i < places.length; i += ROWS) {
          const slice = places.slice(i, i + ROWS);
          const known = await knownOf(client, slice);
          const same: string[] = [];
          const fresh = slice.flatMap((place) => {
            const row = { ...now, digest: digestOf(place) };
            const fate = fateOf(known.get(place.id), row);
            known.set(place.id, row);
            if (fate === 'repeated') {
              written.repeated.push(place.id);
              return [];
            }
            written[fate]++;
            if (fate !== 'unchanged') return [{ place, row }];
            same.push(place.id);
            return [];
          });
          if (fresh.length > 0) await upsert(client, fresh);
          await client.query('update geo_place set source = $1, generation = $2 where source_id = any($3)', [
            now.source,
            now.generation,
            same,
          ]);
        }
        if (state.isComplete) {
          const old = 'delete from geo_place where source = $1 and generation <> $2';
          written.removed = (await client.query(old, [now.source, now.generation])).rowCount ?? 0;
        }
        return written;
      });
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

/** Writes how far a source is; another content of it begins its next generation. */
async function keepState(client: pg.PoolClient, { source, content, done, isComplete }: ImportState) {
  const { rows } = await client.query<{ id: number; generation: number }>(
    `insert into geo_place_source as s (name, content, generation, done, complete) values ($1, $2, 1, $3, $4)
     on conflict (name) do update set
       generation = s.generation + case when s.content <> excluded.content then 1 else 0 end,
       content = excluded.content, done = excluded.done, complete = excluded.complete
     returning id, generation`,
    [source, content, done, isComplete],
  );
  return { source: Number(rows[0]?.id), generation: Number(rows[0]?.generation) };
}

async function knownOf(client: pg.PoolClient, places: readonly StoredPlace[]): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known & { source_id: string }>(
    'select source_id, source, generation, digest from geo_place where source_id = any($1)',
    [places.map(({ id }) => id)],
  );
  return new Map(rows.map(({ source_id, ...known }) => [source_id, known]));
}

async function upsert(client: pg.PoolClient, places: { place: StoredPlace; row: Known }[]): Promise<void> {
  const columns = [...COLUMNS, 'search', 'at', 'source', 'generation', 'digest'];
  const values: unknown[] = [];
  const tuples = places.map(({ place, row: { source, generation, digest } }) => {
    const at = `(${place.at.lng},${place.at.lat})`;
    const row = [...valuesOf(place), indexText(namesText(place)), at, source, generation, digest];
    return `(${row.map((value) => `$${values.push(value)}`).join(', ')})`;
  });
  await client.query(
    `insert into geo_place (${columns.join(', ')}) values ${tuples.join(', ')}
     on conflict (source_id) do update set ${columns
       .slice(1)
       .map((column) => `${column} = excluded.${column}`)
       .join(', ')}`,
    values,
  );
}
