import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ChatMessage } from '../chat/message.ts';
import { messageOf } from '../chat/message-view.ts';
import { AppError } from '../errors.ts';
import { sessionId } from './bodies.ts';
import type { Server } from './compose.ts';
import { COST } from './doors.ts';
import { parsedId } from './parameters.ts';
import { readJson } from './read-json.ts';
import type { RouteContext } from './route.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'owner'>;

export interface SharedConversation {
  id: string;
  title: string;
  createdAt: number;
  messages: ChatMessage[];
}

/** The public snapshot of a share; null when it does not exist or was revoked. */
export async function sharedConversation(
  { store }: Pick<Server, 'store'>,
  id: string,
): Promise<SharedConversation | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const snapshot = await store.getShare(id.toLowerCase());
  return snapshot && { ...snapshot, messages: snapshot.messages.map(messageOf) };
}

/** POST /api/shares { sessionId } → { id, createdAt }: a snapshot of the branch that is shown. */
export async function createShare(request: Request, context: RouteContext<unknown>): Promise<Response> {
  const { server, owner, who } = context;
  await context.charge(COST.whole);
  const body = await readJson(request, z.strictObject({ sessionId }));
  const { store, quotas, clock } = server;
  await quotas.add(who, { shares: 1 });
  const room = await quotas.roomOf(owner);
  const snapshot = await store.createShare(owner, body.sessionId, randomUUID(), clock(), room);
  if (!snapshot) throw new AppError('not_found');
  await quotas.add(who, { bytes: Buffer.byteLength(JSON.stringify(snapshot.messages)) });
  return Response.json({ id: snapshot.id, createdAt: snapshot.createdAt }, { status: 201 });
}

/** GET /api/shares?sessionId → { items }. */
export async function listShares(request: Request, { server: { store }, owner }: Context): Promise<Response> {
  const id = parsedId(sessionId, new URL(request.url).searchParams.get('sessionId') ?? undefined);
  if (!(await store.getSession(owner, id))) throw new AppError('not_found');
  return Response.json({ items: await store.listShares(owner, id) });
}

/** GET /api/shares/[id]: public. */
export async function readShare({ server }: Context, id: string): Promise<Response> {
  const shared = await sharedConversation(server, id);
  if (!shared) throw new AppError('not_found');
  return Response.json(shared);
}

/** DELETE /api/shares/[id]. */
export async function revokeShare({ server, owner }: Context, id: string): Promise<Response> {
  if (!(await server.store.revokeShare(owner, id))) throw new AppError('not_found');
  server.quotas.forget(owner);
  return Response.json({ isRevoked: true });
}
