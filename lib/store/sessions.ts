import { type ExpressionBuilder, sql } from 'kysely';
import { cleanText, searchTextOf } from './clean-text.ts';
import type { Query } from './engine.ts';
import { sessionOf } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Page, StoredSession } from './store.ts';

const MOST_TERMS = 8;

export async function getSession(db: Query, owner: string, id: string): Promise<StoredSession | null> {
  const row = await mine(db, owner).selectAll().where('id', '=', id).executeTakeFirst();
  return row ? sessionOf(row) : null;
}

export async function listSessions(
  db: Query,
  owner: string,
  page: { search?: string; before?: string; limit: number },
): Promise<Page<StoredSession & { snippet?: string }>> {
  const terms = searchTextOf(page.search ?? '')
    .split(' ')
    .filter((term) => term !== '')
    .slice(0, MOST_TERMS);
  let query = mine(db, owner)
    .selectAll()
    .orderBy('is_pinned', 'desc')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  for (const term of terms) query = query.where((where) => where.or(holding(where, patternOf(term))));
  const cursor = page.before === undefined ? null : cursorOf(page.before);
  if (cursor) {
    query = query.where(
      sql<boolean>`(is_pinned, updated_at, id) < (${cursor.isPinned}, ${cursor.updatedAt}, ${cursor.id})`,
    );
  }
  const rows = await query.execute();
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  const items = await Promise.all(
    shown.map(async (row) => {
      const snippet = await snippetOf(db, row.id, terms);
      return { ...sessionOf(row), ...(snippet !== null && { snippet }) };
    }),
  );
  return { items, next: last ? `${last.is_pinned}.${last.updated_at}.${last.id}` : null };
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
  return row ? sessionOf(row) : null;
}

/** Hides the session and ends its running turn: a late save then finds nothing to write to. */
export async function deleteSession(db: Query, owner: string, id: string, now: number): Promise<boolean> {
  const row = await db
    .updateTable('sessions')
    .set({ deleted_at: now, running_id: null })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await db
    .updateTable('messages')
    .set({ status: 'stopped' })
    .where('session_id', '=', id)
    .where('status', '=', 'running')
    .execute();
  return true;
}

export async function restoreSession(db: Query, owner: string, id: string): Promise<boolean> {
  const row = await db
    .updateTable('sessions')
    .set({ deleted_at: null })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('deleted_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function purgeDeleted(db: Query, deletedBefore: number): Promise<number> {
  const rows = await db.deleteFrom('sessions').where('deleted_at', '<', deletedBefore).returning('id').execute();
  return rows.length;
}

export async function allSessionIds(db: Query, owner: string): Promise<string[]> {
  const rows = await mine(db, owner).select('id').orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => row.id);
}

export async function deleteOwner(db: Query, owner: string): Promise<number> {
  await db.deleteFrom('shares').where('owner', '=', owner).execute();
  const rows = await db.deleteFrom('sessions').where('owner', '=', owner).returning('id').execute();
  return rows.length;
}

function mine(db: Query, owner: string) {
  return db.selectFrom('sessions').where('owner', '=', owner).where('deleted_at', 'is', null);
}

function patternOf(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}

function holding(where: ExpressionBuilder<Schema, 'sessions'>, pattern: string) {
  return [
    sql<boolean>`sessions.search_title like ${pattern} escape '\\'`,
    where.exists(
      where
        .selectFrom('messages')
        .select('messages.id')
        .whereRef('messages.session_id', '=', 'sessions.id')
        .where(sql<boolean>`messages.search_text like ${pattern} escape '\\'`),
    ),
  ];
}

/** About 80 characters around the first hit in a body; null when only the title matches. */
async function snippetOf(db: Query, sessionId: string, terms: string[]): Promise<string | null> {
  const [term] = terms;
  if (term === undefined) return null;
  const row = await db
    .selectFrom('messages')
    .select('search_text')
    .where('session_id', '=', sessionId)
    .where(sql<boolean>`search_text like ${patternOf(term)} escape '\\'`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const at = row.search_text.indexOf(term);
  const from = Math.max(0, at - 30);
  const text = row.search_text.slice(from, at + term.length + 50).toWellFormed();
  return `${from > 0 ? '…' : ''}${text}${from + text.length < row.search_text.length ? '…' : ''}`;
}

/** "1.1732500000000.<id>" → its parts; null for anything else, which then means the first page. */
function cursorOf(text: string): { isPinned: number; updatedAt: number; id: string } | null {
  const match = /^([01])\.(\d{1,15})\.(.+)$/.exec(text);
  return match ? { isPinned: Number(match[1]), updatedAt: Number(match[2]), id: match[3] ?? '' } : null;
}
