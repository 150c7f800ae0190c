import { AppError } from '../errors.ts';
import { cleanJson } from './clean-text.ts';
import type { Query } from './engine.ts';
import { listMessages } from './messages.ts';
import type { SharedSnapshot, StoredMessage, StoredSession } from './store.ts';

/** What of a message's metadata a public snapshot keeps; position, view and selection stay behind. */
const PUBLIC_METADATA = ['locale', 'sentAt', 'model', 'finishReason', 'parentId', 'error', 'isImported'];

export async function createShare(
  db: Query,
  owner: string,
  session: StoredSession,
  { shareId, now, maxBytes }: { shareId: string; now: number; maxBytes: number },
): Promise<SharedSnapshot | null> {
  const page = await listMessages(db, session.id, session.leafId, {});
  if (!page || page.items.length === 0) return null;
  const messages = page.items.filter(({ status }) => status !== 'running').map(publicMessage);
  const json = cleanJson(messages);
  if (Buffer.byteLength(json) > maxBytes) throw new AppError('quota_full');
  await db
    .insertInto('shares')
    .values({
      id: shareId,
      owner,
      session_id: session.id,
      title: session.title,
      messages: json,
      created_at: now,
    })
    .execute();
  return { id: shareId, title: session.title, createdAt: now, messages };
}

export async function getShare(db: Query, shareId: string): Promise<SharedSnapshot | null> {
  const row = await db
    .selectFrom('shares')
    .innerJoin('sessions', 'sessions.id', 'shares.session_id')
    .select(['shares.id', 'shares.title', 'shares.created_at', 'shares.messages'])
    .where('shares.id', '=', shareId)
    .where('sessions.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  // Written by createShare only.
  const messages = JSON.parse(row.messages) as StoredMessage[];
  return { id: row.id, title: row.title, createdAt: Number(row.created_at), messages };
}

export async function listShares(
  db: Query,
  owner: string,
  sessionId: string,
): Promise<{ id: string; createdAt: number }[]> {
  const rows = await db
    .selectFrom('shares')
    .select(['id', 'created_at'])
    .where('owner', '=', owner)
    .where('session_id', '=', sessionId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, createdAt: Number(row.created_at) }));
}

export async function revokeShare(db: Query, owner: string, shareId: string): Promise<boolean> {
  const row = await db
    .deleteFrom('shares')
    .where('id', '=', shareId)
    .where('owner', '=', owner)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function publicMessage(message: StoredMessage): StoredMessage {
  const metadata = Object.fromEntries(
    Object.entries(message.metadata).filter(([name]) => PUBLIC_METADATA.includes(name)),
  );
  return { ...message, metadata };
}
