import { cleanJson, searchTextOf } from './clean-text.ts';
import { closedParts } from './closed-parts.ts';
import type { Query } from './engine.ts';
import { hasTools } from './rows.ts';
import type { BeginTurn, BegunTurn, SaveTurn } from './store.ts';
import {
  answerOf,
  blankMessage,
  findMessage,
  insertAnswer,
  insertSession,
  lockedSession,
  nextSeq,
  parentOf,
} from './turn-rows.ts';

type Reaped = { sessionId: string; assistantId: string }[];

/** See Store.beginTurn. Runs inside a transaction; `lock` locks the session's row if the dialect has row locks. */
export async function beginTurn(db: Query, turn: BeginTurn, isLocking: boolean): Promise<BegunTurn> {
  // A message that follows another one does not begin a session.
  const isFirst = turn.userMessage !== null && (turn.parentId ?? null) === null;
  const isNewSession = isFirst && (await insertSession(db, turn));
  const session = await lockedSession(db, turn.sessionId, isLocking);
  if (!session || session.owner !== turn.owner || session.deleted_at !== null) return { kind: 'not_found' };
  if (turn.userMessage && (await findMessage(db, session.id, turn.userMessage.id))) {
    return { kind: 'duplicate', assistantId: await answerOf(db, session.id, turn.userMessage.id) };
  }
  if (session.running_id !== null) {
    const dead = await reapTurns(db, turn.now, { sessionId: session.id });
    if (dead.length === 0) return { kind: 'busy', assistantId: session.running_id };
  }
  const parentId = await parentOf(db, session, turn);
  if (parentId === undefined) return { kind: 'not_found' };
  const fence = Number(session.fence) + 1;
  let seq = await nextSeq(db, session.id);
  if (turn.userMessage) {
    const { id, parts, metadata, text } = turn.userMessage;
    await db
      .insertInto('messages')
      .values({
        ...blankMessage(session.id, id, parentId, seq, turn.now),
        role: 'user',
        parts: cleanJson(parts),
        metadata: cleanJson(metadata),
        status: 'complete',
        search_text: searchTextOf(text),
      })
      .execute();
    seq += 1;
  }
  const userMessageId = turn.userMessage?.id ?? parentId;
  if (userMessageId === null) return { kind: 'not_found' };
  await insertAnswer(db, turn, { sessionId: session.id, userMessageId, seq, fence });
  await db
    .updateTable('sessions')
    .set({ fence, leaf_id: turn.assistantId, running_id: turn.assistantId, updated_at: turn.now })
    .where('id', '=', session.id)
    .execute();
  return { kind: 'started', fence, isNewSession, userMessageId };
}

/** See Store.saveTurn. */
export async function saveTurn(db: Query, turn: SaveTurn): Promise<boolean> {
  const parts = turn.status === 'running' ? turn.parts : closedParts(turn.parts, turn.metadata.error);
  const saved = await db
    .updateTable('messages')
    .set({
      parts: cleanJson(parts),
      metadata: cleanJson(turn.metadata),
      status: turn.status,
      search_text: searchTextOf(turn.text),
      has_tools: hasTools(turn.parts),
      lease_until: turn.leaseUntil,
    })
    .where('session_id', '=', turn.sessionId)
    .where('id', '=', turn.assistantId)
    .where('status', '=', 'running')
    .where('fence', '=', turn.fence)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) return false;
  if (turn.status !== 'running') {
    await db
      .updateTable('sessions')
      .set({ running_id: null, updated_at: turn.now })
      .where('id', '=', turn.sessionId)
      .where('running_id', '=', turn.assistantId)
      .execute();
  }
  return true;
}

/**
 * Marks running turns as interrupted and closes what they left open: those whose lease expired before `now`, or all of
 * them if now is null.
 */
export async function reapTurns(
  db: Query,
  now: number | null,
  { sessionId }: { sessionId?: string } = {},
): Promise<Reaped> {
  let update = db.updateTable('messages').set({ status: 'interrupted' }).where('status', '=', 'running');
  if (now !== null) update = update.where('lease_until', '<', now);
  if (sessionId !== undefined) update = update.where('session_id', '=', sessionId);
  const rows = await update.returning(['session_id', 'id', 'parts']).execute();
  for (const row of rows) {
    await db
      .updateTable('messages')
      // Only this store writes it.
      .set({ parts: JSON.stringify(closedParts(JSON.parse(row.parts) as unknown[])) })
      .where('session_id', '=', row.session_id)
      .where('id', '=', row.id)
      .execute();
    await db
      .updateTable('sessions')
      .set({ running_id: null })
      .where('id', '=', row.session_id)
      .where('running_id', '=', row.id)
      .execute();
  }
  return rows.map((row) => ({ sessionId: row.session_id, assistantId: row.id }));
}
