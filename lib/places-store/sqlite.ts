import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isInRings } from '../geo/is-in-rings.ts';
import type { BBox } from '../geo/lng-lat.ts';
import { makePrivate } from '../private-file.ts';
import { placeOfRow } from './place-of-row.ts';
import type { PlaceSearch, PlaceStore, StoredPlace } from './place-store.ts';
import { shapeOfText } from './shape-text.ts';
import { LATER_COLUMNS, SCHEMA } from './sqlite-schema.ts';
import { selectOf } from './sqlite-search.ts';
import { inTransaction, removeSource, writePlaces } from './sqlite-write.ts';
import { widening } from './widening.ts';

/**
 * Places in a SQLite file: names through FTS5 trigrams, positions through an R*Tree and by kind. path may be
 * ":memory:".
 */
export function sqlitePlaceStore(path: string): PlaceStore {
  let opened: DatabaseSync | undefined;

  function database(): DatabaseSync {
    if (opened) return opened;
    if (path !== ':memory:') makePrivate(path);
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

  /** All matching rows, in order, at most `limit`. */
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
    async shapeOf(id) {
      const found = database()
        .prepare('select s.rings from place_shape s join place p on p.id = s.id where p.source_id = ?')
        .get(id);
      return found ? shapeOfText(String(found.rings)) : null;
    },
    async areasAt(at) {
      const around = database()
        .prepare(
          `select p.*, s.rings from place_area a join place p on p.id = a.id join place_shape s on s.id = a.id
           where a.west <= ? and a.east >= ? and a.south <= ? and a.north >= ?
           order by (a.east - a.west) * (a.north - a.south), p.id`,
        )
        .all(at.lng, at.lng, at.lat, at.lat);
      return around.filter(({ rings }) => isInRings(at, shapeOfText(String(rings)))).map(placeOfRow);
    },
    async write(places, state) {
      return inTransaction(database(), (db) => writePlaces(db, places, state));
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
      return inTransaction(database(), (db) => removeSource(db, source));
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
