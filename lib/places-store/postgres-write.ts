import type pg from 'pg';
import { changeOf, NOTHING_WRITTEN, type StoredVersion } from './change-of.ts';
import type { ImportState, StoredPlace, Written } from './place-store.ts';
import { COLUMNS, digestOf, valuesOf } from './rows.ts';
import { indexText, namesText } from './search-text.ts';
import { extentOf, textOfShape } from './shape-text.ts';

/** Rows per statement: PostgreSQL allows at most 65,535 parameters. */
const ROWS = 2_000;

/**
 * Adds and changes the places of a batch; the last batch of a source removes what it no longer has. Runs in a
 * transaction.
 */
export async function writePlaces(
  client: pg.PoolClient,
  places: readonly StoredPlace[],
  state: ImportState,
): Promise<Written> {
  const written = { ...NOTHING_WRITTEN, repeated: [] as string[] };
  const now = await keepState(client, state);
  for (let i = 0; i < places.length; i += ROWS) {
    const slice = places.slice(i, i + ROWS);
    const known = await knownOf(client, slice);
    const same: string[] = [];
    const fresh = slice.flatMap((place) => {
      const row = { ...now, digest: digestOf(place) };
      const fate = changeOf(known.get(place.id), row);
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
    if (fresh.length > 0) {
      await upsert(client, fresh);
      await writeShapes(
        client,
        fresh.map(({ place }) => place),
      );
    }
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
}

/** Records a source's progress; different content begins its next generation. */
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

async function knownOf(client: pg.PoolClient, places: readonly StoredPlace[]): Promise<Map<string, StoredVersion>> {
  const { rows } = await client.query<StoredVersion & { source_id: string }>(
    'select source_id, source, generation, digest from geo_place where source_id = any($1)',
    [places.map(({ id }) => id)],
  );
  return new Map(rows.map(({ source_id, ...known }) => [source_id, known]));
}

/** The borders of places just written, in place of those they had. */
async function writeShapes(client: pg.PoolClient, places: readonly StoredPlace[]): Promise<void> {
  const ids = places.map(({ id }) => id);
  await client.query(
    'delete from geo_place_shape where place in (select id from geo_place where source_id = any($1))',
    [ids],
  );
  const rows = places.flatMap(({ id, shape }) => {
    const extent = shape && extentOf(shape);
    return shape && extent ? [{ id, rings: textOfShape(shape), extent }] : [];
  });
  if (rows.length === 0) return;
  const side = (at: 0 | 1 | 2 | 3) => rows.map(({ extent }) => extent[at]);
  await client.query(
    `insert into geo_place_shape (place, area, rings)
     select p.id, box(point(west, south), point(east, north)), rings
     from unnest($1::text[], $2::text[], $3::float8[], $4::float8[], $5::float8[], $6::float8[])
       as shape (source_id, rings, west, east, south, north) join geo_place p using (source_id)`,
    [rows.map(({ id }) => id), rows.map(({ rings }) => rings), side(0), side(1), side(2), side(3)],
  );
}

async function upsert(client: pg.PoolClient, places: { place: StoredPlace; row: StoredVersion }[]): Promise<void> {
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
