import { cleanText, searchTextOf } from './clean-text.ts';
import type { Query } from './engine.ts';
import type { SessionRow } from './schema.ts';
import type { BeginTurn } from './store.ts';

export async function insertSession(db: Query, turn: BeginTurn): Promise<boolean> {
  const title = cleanText(turn.title);
  const inserted = await db
    .insertInto('sessions')
    .values({
      id: turn.sessionId,
      owner: turn.owner,
      title,
      search_title: searchTextOf(title),
      is_title_auto: 1,
      is_pinned: 0,
      created_at: turn.now,
      updated_at: turn.now,
      leaf_id: null,
      running_id: null,
      fence: 0,
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function lockedSession(db: Query, id: string, isLocking: boolean) {
  const query = db.selectFrom('sessions').selectAll().where('id', '=', id);
  return (isLocking ? query.forUpdate() : query).executeTakeFirst();
}

export async function insertAnswer(
  db: Query,
  turn: BeginTurn,
  at: { sessionId: string; userMessageId: string; seq: number; fence: number },
): Promise<void> {
  const lease = { producer: turn.producer, fence: at.fence, lease_until: turn.leaseUntil };
  const continued = await db
    .updateTable('messages')
    .set({ status: 'running', stop_wanted: 0, ...lease })
    .where('session_id', '=', at.sessionId)
    .where('id', '=', turn.assistantId)
    .where('role', '=', 'assistant')
    .executeTakeFirst();
  if (continued.numUpdatedRows > 0n) return;
  await db
    .insertInto('messages')
    .values({
      ...blankMessage(at.sessionId, turn.assistantId, at.userMessageId, at.seq, turn.now),
      role: 'assistant',
      parts: '[]',
      metadata: '{}',
      status: 'running',
      search_text: '',
      ...lease,
    })
    .execute();
}

export function blankMessage(
  session_id: string,
  id: string,
  parent_id: string | null,
  seq: number,
  created_at: number,
) {
  return { session_id, id, parent_id, seq, created_at, has_tools: 0, producer: null, fence: 0, lease_until: 0 };
}

/** undefined: the requested parent is not in the session. */
export async function parentOf(
  db: Query,
  session: Pick<SessionRow, 'id' | 'leaf_id'>,
  turn: BeginTurn,
): Promise<string | null | undefined> {
  const wanted = turn.parentId === undefined ? session.leaf_id : turn.parentId;
  if (wanted === null) return turn.userMessage ? null : undefined;
  const parent = await findMessage(db, session.id, wanted);
  if (!parent) return undefined;
  if (turn.userMessage || parent.role === 'user') return parent.id;
  // "Answer again" pointed at an answer: the message it answers is meant.
  return parent.parent_id ?? undefined;
}

export function findMessage(db: Query, sessionId: string, id: string) {
  return db
    .selectFrom('messages')
    .select(['id', 'role', 'parent_id'])
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function answerOf(db: Query, sessionId: string, userMessageId: string): Promise<string | null> {
  const row = await db
    .selectFrom('messages')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('parent_id', '=', userMessageId)
    .where('role', '=', 'assistant')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function nextSeq(db: Query, sessionId: string): Promise<number> {
  const row = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return Number(row?.seq ?? 0) + 1;
}
