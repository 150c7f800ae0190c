import { sql } from 'kysely';
import { cleanJson } from './clean-text.ts';
import type { Query } from './engine.ts';
import { plainTextOf, toStoredMessage } from './rows.ts';
import type { MessageRow } from './schema.ts';
import type { Page, RatedAnswer } from './store.ts';
import type { StoredMessage } from './stored.ts';

/** More than any branch holds: the recursion below needs some bound. */
const WHOLE_BRANCH = 1_000_000;

export async function listMessages(
  db: Query,
  sessionId: string,
  leafId: string | null,
  page: { before?: string; limit?: number; onlyWithTools?: boolean },
): Promise<Page<StoredMessage> | null> {
  const start = page.before === undefined ? leafId : await parentIdOf(db, sessionId, page.before);
  if (start === undefined) return null;
  if (start === null) return { items: [], next: null };
  const limit = page.limit ?? WHOLE_BRANCH;
  const depth = page.onlyWithTools ? WHOLE_BRANCH : limit;
  // Walks from the leaf to the root by primary key: the cost is the length of the page, not of the conversation. "cross
  // join" keeps SQLite's planner from reading all messages first; PostgreSQL treats it as any join.
  const { rows } = await sql<MessageRow>`
    with recursive branch(id, parent_id, depth) as (
      select m.id, m.parent_id, 1 from messages m where m.session_id = ${sessionId} and m.id = ${start}
      union all
      select m.id, m.parent_id, b.depth + 1 from branch b cross join messages m
      where m.session_id = ${sessionId} and m.id = b.parent_id and b.depth < cast(${depth} as integer)
    )
    select m.* from branch b cross join messages m
    where m.session_id = ${sessionId} and m.id = b.id and (m.has_tools = 1 or ${page.onlyWithTools ? 0 : 1} = 1)
    order by b.depth limit cast(${limit} as integer)`.execute(db);
  if (rows.length === 0 && !page.onlyWithTools) return null;
  const items = rows.map(toStoredMessage).reverse();
  const oldest = items[0];
  return { items, next: oldest?.parentId ? oldest.id : null };
}

/** See Store.answersSince. */
export async function answersSince(db: Query, owner: string, since: number): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('sessions', 'sessions.id', 'messages.session_id')
    .select('messages.id')
    .where('sessions.owner', '=', owner)
    .where('sessions.updated_at', '>=', since)
    .where('messages.created_at', '>=', since)
    .where('messages.role', '=', 'assistant')
    .execute();
  return rows.map(({ id }) => id);
}

export async function getMessage(db: Query, sessionId: string, id: string): Promise<StoredMessage | null> {
  const row = await db
    .selectFrom('messages')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toStoredMessage(row) : null;
}

/** See Store.rateMessage. */
export async function rateMessage(
  db: Query,
  sessionId: string,
  id: string,
  rating: Record<string, unknown> | null,
): Promise<boolean> {
  const message = await getMessage(db, sessionId, id);
  if (message?.role !== 'assistant' || message.status === 'running') return false;
  const { rating: _, ...metadata } = message.metadata;
  await db
    .updateTable('messages')
    .set({ metadata: cleanJson(rating ? { ...metadata, rating } : metadata) })
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .execute();
  return true;
}

/** See Store.listRatings. */
export async function listRatings(db: Query, limit: number): Promise<RatedAnswer[]> {
  const rows = await db
    .selectFrom('messages')
    .leftJoin('messages as asked', (join) =>
      join.onRef('asked.session_id', '=', 'messages.session_id').onRef('asked.id', '=', 'messages.parent_id'),
    )
    .select(['messages.session_id', 'messages.id', 'messages.parts', 'messages.metadata', 'asked.parts as asked_parts'])
    .where(sql<boolean>`messages.metadata like '%"rating":{"vote":%'`)
    .orderBy('messages.created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const { rating } = JSON.parse(row.metadata) as { rating: Pick<RatedAnswer, 'vote' | 'reason' | 'at'> };
    const textOf = (parts: string | null) => plainTextOf(JSON.parse(parts ?? '[]') as unknown[]);
    const ids = { sessionId: row.session_id, messageId: row.id };
    return { ...ids, ...rating, question: textOf(row.asked_parts), answer: textOf(row.parts) };
  });
}

/** undefined: no such message. */
async function parentIdOf(db: Query, sessionId: string, id: string): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('messages')
    .select('parent_id')
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : row.parent_id;
}
