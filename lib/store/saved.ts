import { AppError } from '../errors/app-error.ts';
import { cleanJson } from './clean-text.ts';
import type { Query } from './engine.ts';
import type { Saved, SavedList, SavedPlace, SavedStore } from './saved-store.ts';
import type { SavedPlaceRow } from './schema.ts';

/** SQLite binds at most 32,766 values to a statement. */
const ROWS_PER_INSERT = 500;

export async function listSaved(db: Query, owner: string): Promise<Saved> {
  const lists = await db
    .selectFrom('saved_lists')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const places = await db
    .selectFrom('saved_places')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('saved_at')
    .orderBy('id')
    .execute();
  return {
    lists: lists.map(({ id, body, created_at }) => ({
      ...(JSON.parse(body) as Omit<SavedList, 'id' | 'createdAt'>),
      id,
      createdAt: Number(created_at),
    })),
    places: places.map(toSavedPlace),
  };
}

/** See SavedStore.savedEnds. */
export async function savedEnds(db: Query, owner: string): ReturnType<SavedStore['savedEnds']> {
  const rows = await db
    .selectFrom('saved_places')
    .selectAll()
    .where('owner', '=', owner)
    .where('role', 'is not', null)
    .execute();
  const ends = rows.map(toSavedPlace).map((place) => [place.role, place]);
  return { ...Object.fromEntries(ends), count: await countOf(db, 'saved_places', owner) };
}

/** See SavedStore.putSaved. Runs inside a transaction. */
export async function putSaved(
  db: Query,
  owner: string,
  { lists, places }: Saved,
  most: { lists: number; places: number },
): Promise<void> {
  const listRows = lastOfEach(lists).map(({ id, createdAt, ...body }) => ({
    owner,
    id,
    body: cleanJson(body),
    created_at: createdAt,
  }));
  for (const rows of chunks(listRows)) {
    await db
      .insertInto('saved_lists')
      .values(rows)
      .onConflict((taken) => taken.columns(['owner', 'id']).doUpdateSet(({ ref }) => ({ body: ref('excluded.body') })))
      .execute();
  }
  const known = await db.selectFrom('saved_lists').select('id').where('owner', '=', owner).execute();
  const listIds = new Set(known.map(({ id }) => id));
  const kept = lastOfEach(places);
  const holderOf = new Map(kept.flatMap(({ role, id }) => (role ? [[role, id] as const] : [])));
  if (holderOf.size > 0) {
    await db
      .updateTable('saved_places')
      .set({ role: null })
      .where('owner', '=', owner)
      .where('role', 'in', [...holderOf.keys()])
      .execute();
  }
  const placeRows = kept.map(({ id, listId, role, savedAt, ...body }) => ({
    owner,
    id,
    list_id: listId !== null && listIds.has(listId) ? listId : null,
    role: role && holderOf.get(role) === id ? role : null,
    body: cleanJson(body),
    saved_at: savedAt,
  }));
  for (const rows of chunks(placeRows)) {
    await db
      .insertInto('saved_places')
      .values(rows)
      .onConflict((taken) =>
        taken.columns(['owner', 'id']).doUpdateSet(({ ref }) => ({
          list_id: ref('excluded.list_id'),
          role: ref('excluded.role'),
          body: ref('excluded.body'),
        })),
      )
      .execute();
  }
  const isOver = listIds.size > most.lists || (await countOf(db, 'saved_places', owner)) > most.places;
  if (isOver) throw new AppError('quota_full');
}

/** See SavedStore.removeSaved. Runs inside a transaction. */
export async function removeSaved(
  db: Query,
  owner: string,
  { lists, places }: { lists: string[]; places: string[] },
): Promise<void> {
  for (const ids of chunks(places)) {
    await db.deleteFrom('saved_places').where('owner', '=', owner).where('id', 'in', ids).execute();
  }
  for (const ids of chunks(lists)) {
    await db
      .updateTable('saved_places')
      .set({ list_id: null })
      .where('owner', '=', owner)
      .where('list_id', 'in', ids)
      .execute();
    await db.deleteFrom('saved_lists').where('owner', '=', owner).where('id', 'in', ids).execute();
  }
}

function toSavedPlace({ id, list_id, role, body, saved_at }: SavedPlaceRow): SavedPlace {
  const rest = JSON.parse(body) as Pick<SavedPlace, 'name' | 'kind' | 'at'>;
  return { ...rest, id, listId: list_id, ...(role !== null && { role }), savedAt: Number(saved_at) };
}

async function countOf(db: Query, table: 'saved_places', owner: string): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One statement cannot write a row twice. */
const lastOfEach = <Item extends { id: string }>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += ROWS_PER_INSERT) yield items.slice(at, at + ROWS_PER_INSERT);
}
