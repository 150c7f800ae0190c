import { randomUUID } from 'node:crypto';
import { cleanJson, cleanText, searchTextOf } from './clean-text.ts';
import { closedParts } from './closed-parts.ts';
import { copyIdOf } from './copy-id.ts';
import type { Query } from './engine.ts';
import { hasTools, plainTextOf, toStoredMessage } from './rows.ts';
import type { ExportedSession } from './store.ts';
import type { StoredSession } from './stored.ts';

const ROWS_PER_INSERT = 200;

export async function exportSession(db: Query, session: StoredSession): Promise<ExportedSession> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('session_id', '=', session.id)
    .orderBy('seq')
    .execute();
  const { runningId: _, ...rest } = session;
  return { session: rest, messages: rows.map(toStoredMessage) };
}

/** Runs inside a transaction. A message whose parent does not precede it is attached to the root. */
export async function importSession(db: Query, owner: string, data: ExportedSession): Promise<string> {
  const id = await freeId(db, owner, data.session.id);
  const title = cleanText(data.session.title);
  const known = new Set<string>();
  const messages = data.messages.filter((message) => {
    if (known.has(message.id)) return false;
    known.add(message.id);
    return true;
  });
  const leafId =
    data.session.leafId !== null && known.has(data.session.leafId) ? data.session.leafId : messages.at(-1)?.id;
  await db
    .insertInto('sessions')
    .values({
      id,
      owner,
      title,
      search_title: searchTextOf(title),
      is_title_auto: Number(data.session.isTitleAuto),
      is_pinned: Number(data.session.isPinned),
      created_at: data.session.createdAt,
      updated_at: data.session.updatedAt,
      leaf_id: leafId ?? null,
      running_id: null,
      fence: 0,
      deleted_at: null,
    })
    .execute();
  const seen = new Set<string>();
  const rows = messages.map((message, index) => {
    const parentId = message.parentId !== null && seen.has(message.parentId) ? message.parentId : null;
    seen.add(message.id);
    return {
      session_id: id,
      id: message.id,
      parent_id: parentId,
      role: message.role,
      parts: cleanJson(closedParts(message.parts, message.metadata.error)),
      metadata: cleanJson(message.metadata),
      status: message.status === 'running' ? ('interrupted' as const) : message.status,
      search_text: searchTextOf(plainTextOf(message.parts)),
      seq: index + 1,
      has_tools: hasTools(message.parts),
      created_at: message.createdAt,
      producer: null,
      fence: 0,
      lease_until: 0,
    };
  });
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    await db
      .insertInto('messages')
      .values(rows.slice(at, at + ROWS_PER_INSERT))
      .execute();
    // SQLite is synchronous: without this a long conversation would hold up the whole process.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return id;
}

/** The id itself if nobody has it (or its owner deleted it), else that of a copy, else a new one. */
async function freeId(db: Query, owner: string, id: string): Promise<string> {
  for (const candidate of [id, copyIdOf(owner, id)]) {
    const taken = await db
      .selectFrom('sessions')
      .select(['owner', 'deleted_at'])
      .where('id', '=', candidate)
      .executeTakeFirst();
    if (!taken) return candidate;
    if (taken.owner !== owner || taken.deleted_at === null) continue;
    await db.deleteFrom('sessions').where('id', '=', candidate).execute();
    return candidate;
  }
  return randomUUID();
}
