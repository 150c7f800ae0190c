import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ChatMessage } from '../chat/conversation/message.ts';
import { toChatMessage } from '../chat/conversation/message-view.ts';
import { AppError } from '../errors/app-error.ts';
import type { Server } from '../runtime/compose.ts';
import type { ShareSummary } from '../runtime/share-summaries.ts';
import { sessionId, shareBody } from './bodies.ts';
import { readId } from './parameters.ts';
import { readJson } from './read-json.ts';
import { COST } from './request-budget.ts';
import type { RouteContext } from './route.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'owner'>;

/** A page of a shared conversation. */
export interface SharedConversation {
  id: string;
  title: string;
  createdAt: number;
  messages: ChatMessage[];
  /** Pass as `before` to get the page above; null at the beginning. */
  next: string | null;
}

/** The last page of a share, or the one above another; null if it does not exist or was revoked. */
export async function sharedConversation(
  { store }: Pick<Server, 'store'>,
  id: string,
  before?: string,
): Promise<SharedConversation | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const snapshot = await store.getShare(id.toLowerCase(), before === undefined ? {} : { before });
  return snapshot && { ...snapshot, messages: snapshot.messages.map(toChatMessage) };
}

/** What /share/[id] shows: the last page, with the map and the origin of all pages. */
export async function sharedPage(
  server: Pick<Server, 'store' | 'shareSummaries'>,
  id: string,
): Promise<(SharedConversation & ShareSummary) | null> {
  const shared = await sharedConversation(server, id);
  return shared && { ...shared, ...(await server.shareSummaries.of(shared.id)) };
}

/** POST /api/shares { sessionId } → { id, createdAt }: a snapshot of the branch being shown. */
export async function createShare(request: Request, context: RouteContext<unknown>): Promise<Response> {
  const { server, owner, who } = context;
  await context.charge(COST.whole);
  const body = await readJson(request, shareBody);
  const { store, quotas, clock } = server;
  await quotas.add(who, { shares: 1 });
  const room = await quotas.roomOf(owner);
  const share = await store.createShare(owner, body.sessionId, randomUUID(), clock(), room);
  if (!share) throw new AppError('not_found');
  await quotas.add(who, { bytes: share.bytes });
  return Response.json({ id: share.id, createdAt: share.createdAt }, { status: 201 });
}

/** GET /api/shares?sessionId → { items }. */
export async function listShares(request: Request, { server: { store }, owner }: Context): Promise<Response> {
  const id = readId(sessionId, new URL(request.url).searchParams.get('sessionId') ?? undefined);
  if (!(await store.getSession(owner, id))) throw new AppError('not_found');
  return Response.json({ items: await store.listShares(owner, id) });
}

/** GET /api/shares/[id]?before → { id, title, createdAt, messages, next }: public, a page at a time, the last one first. */
export async function readShare(request: Request, { server }: Context, id: string): Promise<Response> {
  const before = new URL(request.url).searchParams.get('before');
  if (before !== null && !/^\d{1,9}$/.test(before)) throw new AppError('bad_request');
  const shared = await sharedConversation(server, id, before ?? undefined);
  if (!shared) throw new AppError('not_found');
  return Response.json(shared);
}

/** DELETE /api/shares/[id]. */
export async function revokeShare({ server, owner }: Context, id: string): Promise<Response> {
  if (!(await server.store.revokeShare(owner, id))) throw new AppError('not_found');
  server.quotas.forget(owner);
  return Response.json({ isRevoked: true });
}
