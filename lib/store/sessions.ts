import { cleanText, searchTextOf } from './clean-text.ts';
import type { Query } from './engine.ts';
import { toStoredSession } from './rows.ts';
import type { StoredSession } from './stored.ts';

export async function getSession(db: Query, owner: string, id: string): Promise<StoredSession | null> {
  const row = await mine(db, owner).selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toStoredSession(row) : null;
}

export async function updateSession(
  db: Query,
  owner: string,
  id: string,
  change: { title?: string; isTitleAuto?: boolean; isPinned?: boolean; leafId?: string },
  now: number,
): Promise<StoredSession | null> {
  if (change.leafId !== undefined) {
    const leaf = await db
      .selectFrom('messages')
      .select('id')
      .where('session_id', '=', id)
      .where('id', '=', change.leafId)
      .executeTakeFirst();
    if (!leaf) return null;
  }
  const title = change.title === undefined ? undefined : cleanText(change.title);
  const row = await db
    .updateTable('sessions')
    .set({
      ...(title !== undefined && { title, search_title: searchTextOf(title), updated_at: now }),
      ...(change.isTitleAuto !== undefined && { is_title_auto: Number(change.isTitleAuto) }),
      ...(change.isPinned !== undefined && { is_pinned: Number(change.isPinned) }),
      ...(change.leafId !== undefined && { leaf_id: change.leafId }),
      // An empty change is still an UPDATE, so that ownership is checked in one place.
      id,
    })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ? toStoredSession(row) : null;
}

export async function allSessionIds(db: Query, owner: string): Promise<string[]> {
  const rows = await mine(db, owner).select('id').orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => row.id);
}

export function mine(db: Query, owner: string) {
  return db.selectFrom('sessions').where('owner', '=', owner).where('deleted_at', 'is', null);
}
