import type { z } from 'zod';
import { toChatMessage } from '../chat/conversation/message-view.ts';
import { AppError } from '../errors/app-error.ts';
import type { StoredSession } from '../store/stored.ts';
import { deleteAllBody, messageId, sessionChange } from './bodies.ts';
import { readCount, readId } from './parameters.ts';
import { readJson } from './read-json.ts';
import { COST } from './request-budget.ts';
import type { RouteContext } from './route.ts';
import type { Charged } from './session-files.ts';

/** An answer's log lasts no longer, ms. */
const LOGGED_MS = 3_600_000;

type Context = Pick<RouteContext<unknown>, 'server' | 'owner'>;

const shown = ({ runningId, ...session }: StoredSession) => ({ ...session, isRunning: runningId !== null });

/** GET /api/sessions?search&before&limit → { items, next }. */
export async function listSessions(request: Request, { server: { store }, owner, charge }: Charged): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const search = query.get('search')?.slice(0, 200);
  const before = query.get('before')?.slice(0, 200);
  if (search) await charge(COST.search);
  const { items, next } = await store.listSessions(owner, {
    limit: readCount(request, 'limit', { min: 1, max: 100, fallback: 30 }),
    ...(search && { search }),
    ...(before && { before }),
  });
  const withSnippets = items.map(({ snippet, ...session }) => ({ ...shown(session), ...(snippet && { snippet }) }));
  return Response.json({ items: withSnippets, next });
}

/** GET /api/sessions/[id]?before&limit&leaf → { session, messages, next, siblings, shares }: a page of the branch. */
export async function readSession(
  request: Request,
  { server: { store }, owner }: Context,
  id: string,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const before = query.get('before');
  const leaf = query.get('leaf');
  const session = await store.getSession(owner, id);
  const page = await store.listMessages(owner, id, {
    limit: readCount(request, 'limit', { min: 1, max: 200, fallback: 60 }),
    ...(before !== null && { before: readId(messageId, before) }),
    ...(leaf !== null && { leafId: readId(messageId, leaf) }),
  });
  if (!session || !page) throw new AppError('not_found');
  const ids = page.items.map((message) => message.id);
  const [siblings, shares] = await Promise.all([store.siblings(owner, id, ids), store.listShares(owner, id)]);
  return Response.json({
    session: shown(session),
    messages: page.items.map(toChatMessage),
    next: page.next,
    /** Only where there is a choice: message id → all its versions, in order. */
    siblings: Object.fromEntries(Object.entries(siblings).filter(([, versions]) => versions.length > 1)),
    shares,
  });
}

/** Keeps with an answer what its reader thought of it; false if there is no such answer. */
function rated(
  { store, clock }: Context['server'],
  owner: string,
  id: string,
  { messageId, vote, reason }: NonNullable<z.output<typeof sessionChange>['rating']>,
): Promise<boolean> {
  const at = new Date(clock()).toISOString();
  return store.rateMessage(owner, id, messageId, vote && { vote, ...(reason && { reason }), at });
}

/** PATCH /api/sessions/[id] { title?, isPinned?, leafId?, branchOf?, rating? } → { session }. */
export async function changeSession(request: Request, { server, owner }: Context, id: string): Promise<Response> {
  const { title, isPinned, leafId, branchOf, rating } = await readJson(request, sessionChange);
  if (rating && !(await rated(server, owner, id, rating))) throw new AppError('not_found');
  const leaf = branchOf === undefined ? leafId : await server.store.leafBelow(owner, id, branchOf);
  if (leaf === null) throw new AppError('not_found');
  const session = await server.store.updateSession(
    owner,
    id,
    {
      ...(title !== undefined && { title, isTitleAuto: false }),
      ...(isPinned !== undefined && { isPinned }),
      ...(leaf !== undefined && { leafId: leaf }),
    },
    server.clock(),
  );
  if (!session) throw new AppError('not_found');
  return Response.json({ session: shown(session) });
}

/**
 * DELETE /api/sessions/[id]: stops what is running in it and hides it; POST …/restore brings it back within the hour.
 */
export async function deleteSession({ server, owner }: Context, id: string): Promise<Response> {
  const { store, streams, clock } = server;
  const session = await store.getSession(owner, id);
  if (!session || !(await store.deleteSession(owner, id, clock()))) throw new AppError('not_found');
  if (session.runningId) await streams.requestStop(session.runningId);
  return Response.json({ isDeleted: true });
}

export async function restoreSession({ server: { store }, owner }: Context, id: string): Promise<Response> {
  if (!(await store.restoreSession(owner, id))) throw new AppError('not_found');
  return Response.json({ isRestored: true });
}

/** DELETE /api/sessions { confirm: "delete everything" }: all conversations, shares and saved places of the owner, for good. */
export async function deleteAll(
  request: Request,
  { server: { store, streams, quotas, clock }, owner }: Context,
): Promise<Response> {
  await readJson(request, deleteAllBody);
  const answers = await store.answersSince(owner, clock() - LOGGED_MS);
  const { items } = await store.listSessions(owner, { limit: 100 });
  const deleted = await store.deleteOwner(owner);
  quotas.forget(owner);
  for (const { runningId } of items) if (runningId) await streams.requestStop(runningId);
  // Without Redis they expire by themselves.
  await streams.remove(answers).catch(() => {});
  return Response.json({ deleted });
}
