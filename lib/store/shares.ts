import { AppError } from '../errors/app-error.ts';
import { cleanJson } from './clean-text.ts';
import type { Query } from './engine.ts';
import { listMessages } from './messages.ts';
import { readPage, writePages } from './share-pages.ts';
import type { CreatedShare, SharedPage } from './store.ts';
import type { StoredMessage, StoredSession } from './stored.ts';

/** The metadata of a message that a public snapshot keeps; position, view and selection stay behind. */
const PUBLIC_METADATA = ['locale', 'sentAt', 'model', 'finishReason', 'parentId', 'error', 'isImported'];

export async function createShare(
  db: Query,
  owner: string,
  session: StoredSession,
  { shareId, now, maxBytes }: { shareId: string; now: number; maxBytes: number },
): Promise<CreatedShare | null> {
  const page = await listMessages(db, session.id, session.leafId, {});
  if (!page || page.items.length === 0) return null;
  const messages = page.items
    .filter(({ status }) => status !== 'running')
    .map((message) => cleanJson(publicMessage(message)));
  const bytes = messages.reduce((sum, json) => sum + Buffer.byteLength(json) + 1, 0);
  if (bytes > maxBytes) throw new AppError('quota_full');
  await db
    .insertInto('shares')
    .values({
      id: shareId,
      owner,
      session_id: session.id,
      title: session.title,
      messages: '[]',
      created_at: now,
    })
    .execute();
  await writePages(db, shareId, messages);
  return { id: shareId, createdAt: now, bytes };
}

/** `before`: the number of a page, as text; anything but a number matches no page. */
export async function getShare(db: Query, shareId: string, before?: string): Promise<SharedPage | null> {
  const row = await db
    .selectFrom('shares')
    .innerJoin('sessions', 'sessions.id', 'shares.session_id')
    .select(['shares.id', 'shares.title', 'shares.created_at'])
    .where('shares.id', '=', shareId)
    .where('sessions.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const found = await readPage(db, shareId, before === undefined ? undefined : Number.parseInt(before, 10) || 0);
  const next = found && found.page > 0 ? String(found.page) : null;
  return { id: row.id, title: row.title, createdAt: Number(row.created_at), messages: found?.messages ?? [], next };
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
