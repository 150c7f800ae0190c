import { sql } from 'kysely';
import { searchTextOf } from './clean-text.ts';
import type { Query } from './engine.ts';
import { toStoredSession } from './rows.ts';
import { mine } from './sessions.ts';
import { holding, patternOf, snippetOf } from './snippet.ts';
import type { Page } from './store.ts';
import type { StoredSession } from './stored.ts';

const MOST_TERMS = 8;

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
      return { ...toStoredSession(row), ...(snippet !== null && { snippet }) };
    }),
  );
  return { items, next: last ? `${last.is_pinned}.${last.updated_at}.${last.id}` : null };
}

/** "1.1732500000000.<id>" → its parts; null for anything else, which then means the first page. */
function cursorOf(text: string): { isPinned: number; updatedAt: number; id: string } | null {
  const match = /^([01])\.(\d{1,15})\.(.+)$/.exec(text);
  return match ? { isPinned: Number(match[1]), updatedAt: Number(match[2]), id: match[3] ?? '' } : null;
}
