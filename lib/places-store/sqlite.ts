import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BBox } from '../geo/lng-lat.ts';
import type { ImportState, PlaceSearch, PlaceStore, StoredPlace } from './place-store.ts';
import { COLUMNS, digestOf, fateOf, type Known, NOTHING_WRITTEN, placeOfRow, valuesOf } from './rows.ts';
import { indexText, namesText } from './search-text.ts';
import { selectOf } from './sqlite-search.ts';
import { widening } from './widening.ts';

const SCHEMA = `
  create table if not exists place (
    id integer primary key, source_id text not null unique, name text not null, names text not null, kind text not null,
    lng real not null, lat real not null, country text, importance real not null, details text not null,
    source integer not null default 0, generation integer not null default 0, digest text not null default ''
  ) strict;
  create index if not exists place_kind_at on place (kind, lat, lng);
  create virtual table if not exists place_box using rtree (id, west, east, south, north);
  create virtual table if not exists place_text
    using fts5 (text, tokenize = 'trigram', detail = none, content = '', contentless_delete = 1);
  create table if not exists place_source (
    id integer primary key, name text not null unique, content text not null, generation integer not null,
    done integer not null, complete integer not null
  ) strict;
  drop table if exists place_import;
`;
/** Columns that tables of earlier versions lack; their places belong to no source. */
const LATER_COLUMNS = [
  'source integer not null default 0',
  'generation integer not null default 0',
  "digest text not null default ''",
];

/** Places in a SQLite file: names in FTS5 trigrams, positions in an R*Tree and by kind. path may be ":memory:". */
export function sqlitePlaceStore(path: string): PlaceStore {
  let opened: DatabaseSync | undefined;

  function database(): DatabaseSync {
    if (opened) return opened;
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    opened = new DatabaseSync(path);
    opened.exec(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000; pragma cache_size = -32000',
    );
    opened.exec(SCHEMA);
    const columns = new Set(
      opened
        .prepare('pragma table_info(place)')
        .all()
        .map(({ name }) => name),
    );
    for (const column of LATER_COLUMNS) {
      if (!columns.has(column.split(' ')[0] ?? '')) opened.exec(`alter table place add column ${column}`);
    }
    return opened;
  }

  /** All rows that fit, in order, at most `limit`. */
  function rows(query: PlaceSearch, box: BBox | null, limit: number): StoredPlace[] {
    const { sql, values } = selectOf(query, box, limit);
    return database()
      .prepare(sql)
      .all(...values)
      .map(placeOfRow);
  }

  return {
    async open() {
      database();
    },
    async count(source) {
      const ofSource = 'select count(*) as n from place where source = (select id from place_source where name = ?)';
      const db = database();
      const row =
        source === undefined ? db.prepare('select count(*) as n from place').get() : db.prepare(ofSource).get(source);
      return Number(row?.n ?? 0);
    },
    async isEmpty() {
      if (!opened && (path === ':memory:' || !existsSync(path))) return true;
      return database().prepare('select 1 from place limit 1').get() === undefined;
    },
    async search(query) {
      return widening(query, async (box, limit) => rows(query, box, limit));
    },
    async get(id) {
      const found = database().prepare('select * from place where source_id = ?').get(id);
      return found ? placeOfRow(found) : null;
    },
    async write(places, state) {
      const db = database();
      db.exec('begin immediate');
      try {
        const written = { ...NOTHING_WRITTEN, repeated: [] as string[] };
        const { source, generation } = keepState(db, state);
        const find = db.prepare('select id, source, generation, digest from place where source_id = ?');
        const columns = [...COLUMNS, 'source', 'generation', 'digest'];
        const insert = db.prepare(
          `insert into place (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) returning id`,
        );
        const update = db.prepare(`update place set ${columns.map((name) => `${name} = ?`).join(', ')} where id = ?`);
        const box = db.prepare('insert into place_box values (?, ?, ?, ?, ?)');
        const text = db.prepare('insert into place_text (rowid, text) values (?, ?)');
        const forget = forgetting(db);
        for (const place of places) {
          const found = find.get(place.id);
          const now: Known = { source, generation, digest: digestOf(place) };
          const fate = fateOf(found && knownOf(found), now);
          if (fate === 'repeated') {
            written.repeated.push(place.id);
            continue;
          }
          written[fate]++;
          const values = [...valuesOf(place), source, generation, now.digest];
          const id = Number(found ? found.id : insert.get(...values)?.id);
          if (found) {
            update.run(...values, id);
            if (fate === 'unchanged') continue;
            forget(id);
          }
          box.run(id, place.at.lng, place.at.lng, place.at.lat, place.at.lat);
          text.run(id, indexText(namesText(place)));
        }
        if (state.isComplete) {
          const old = db.prepare('select id from place where source = ? and generation <> ?').all(source, generation);
          const remove = db.prepare('delete from place where id = ?');
          for (const { id } of old) {
            forget(Number(id));
            remove.run(Number(id));
          }
          written.removed = old.length;
        }
        db.exec('commit');
        return written;
      } catch (error) {
        db.exec('rollback');
        throw error;
      }
    },
    async importState(source) {
      const found = database().prepare('select content, done, complete from place_source where name = ?').get(source);
      if (!found) return null;
      return { source, content: String(found.content), done: Number(found.done), isComplete: found.complete === 1 };
    },
    async sources() {
      const all = database()
        .prepare(
          `select s.name, s.done, s.complete, count(p.id) as places from place_source s
           left join place p on p.source = s.id group by s.id order by s.name`,
        )
        .all();
      return all.map(({ name, done, complete, places }) => ({
        source: String(name),
        done: Number(done),
        isComplete: complete === 1,
        places: Number(places),
      }));
    },
    async removeSource(source) {
      const db = database();
      db.exec('begin immediate');
      try {
        const found = db.prepare('select id from place_source where name = ?').get(source);
        const old = found ? db.prepare('select id from place where source = ?').all(Number(found.id)) : [];
        const forget = forgetting(db);
        const remove = db.prepare('delete from place where id = ?');
        for (const { id } of old) {
          forget(Number(id));
          remove.run(Number(id));
        }
        db.prepare('delete from place_source where name = ?').run(source);
        db.exec('commit');
        return found ? old.length : null;
      } catch (error) {
        db.exec('rollback');
        throw error;
      }
    },
    async optimize() {
      database().exec(
        "insert into place_text (place_text) values ('optimize'); analyze; pragma wal_checkpoint(truncate)",
      );
    },
    async close() {
      opened?.close();
      opened = undefined;
    },
  };
}

/** Writes how far a source is; another content of it begins its next generation. */
function keepState(db: DatabaseSync, { source, content, done, isComplete }: ImportState) {
  const row = db
    .prepare(
      `insert into place_source (name, content, generation, done, complete) values (?, ?, 1, ?, ?)
       on conflict (name) do update set generation = generation + (content <> excluded.content),
         content = excluded.content, done = excluded.done, complete = excluded.complete
       returning id, generation`,
    )
    .get(source, content, done, Number(isComplete));
  return { source: Number(row?.id), generation: Number(row?.generation) };
}

const knownOf = (row: Record<string, unknown>): Known => ({
  source: Number(row.source),
  generation: Number(row.generation),
  digest: String(row.digest),
});

/** Takes a place out of the indexes. */
function forgetting(db: DatabaseSync): (id: number) => void {
  const text = db.prepare('delete from place_text where rowid = ?');
  const box = db.prepare('delete from place_box where id = ?');
  return (id) => {
    text.run(id);
    box.run(id);
  };
}
