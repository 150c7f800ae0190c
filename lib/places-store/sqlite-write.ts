import type { DatabaseSync } from 'node:sqlite';
import { changeOf, NOTHING_WRITTEN, type StoredVersion } from './change-of.ts';
import type { ImportState, StoredPlace, Written } from './place-store.ts';
import { COLUMNS, digestOf, valuesOf } from './rows.ts';
import { indexText, namesText } from './search-text.ts';
import { extentOf, textOfShape } from './shape-text.ts';

/** Does all of `run`, or none of it. */
export function inTransaction<T>(db: DatabaseSync, run: (db: DatabaseSync) => T): T {
  db.exec('begin immediate');
  try {
    const result = run(db);
    db.exec('commit');
    return result;
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

/** Adds and changes the places of a batch; the last batch of a source removes what it no longer has. */
export function writePlaces(db: DatabaseSync, places: readonly StoredPlace[], state: ImportState): Written {
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
  const shape = db.prepare('insert into place_shape values (?, ?)');
  const area = db.prepare('insert into place_area values (?, ?, ?, ?, ?)');
  const forget = forgetting(db);
  for (const place of places) {
    const found = find.get(place.id);
    const now: StoredVersion = { source, generation, digest: digestOf(place) };
    const fate = changeOf(found && knownOf(found), now);
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
    const extent = place.shape && extentOf(place.shape);
    if (!place.shape || !extent) continue;
    shape.run(id, textOfShape(place.shape));
    area.run(id, ...extent);
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
  return written;
}

/** How many places were removed with the source; null if there is none of that name. */
export function removeSource(db: DatabaseSync, source: string): number | null {
  const found = db.prepare('select id from place_source where name = ?').get(source);
  const old = found ? db.prepare('select id from place where source = ?').all(Number(found.id)) : [];
  const forget = forgetting(db);
  const remove = db.prepare('delete from place where id = ?');
  for (const { id } of old) {
    forget(Number(id));
    remove.run(Number(id));
  }
  db.prepare('delete from place_source where name = ?').run(source);
  return found ? old.length : null;
}

/** Records a source's progress; different content begins its next generation. */
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

const knownOf = (row: Record<string, unknown>): StoredVersion => ({
  source: Number(row.source),
  generation: Number(row.generation),
  digest: String(row.digest),
});

/** Removes a place from the indexes. */
function forgetting(db: DatabaseSync): (id: number) => void {
  const text = db.prepare('delete from place_text where rowid = ?');
  const others = ['place_box', 'place_area', 'place_shape'].map((table) =>
    db.prepare(`delete from ${table} where id = ?`),
  );
  return (id) => {
    text.run(id);
    for (const other of others) other.run(id);
  };
}
