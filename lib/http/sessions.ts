import { markdownOf } from '../chat/conversation/markdown.ts';
import { messageOf } from '../chat/conversation/message-view.ts';
import { fileOf } from '../chat/conversation/transfer.ts';
import { AppError } from '../errors/app-error.ts';
import type { StoredSession } from '../store/store.ts';
import { deleteAllBody, messageId, sessionChange } from './bodies.ts';
import { COST } from './doors.ts';
import { importConversations } from './import-conversations.ts';
import { fewForEach, inTurn } from './in-turn.ts';
import { countOf, parsedId } from './parameters.ts';
import { jsonTextOf, readJson } from './read-json.ts';
import type { RouteContext } from './route.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'owner'>;
type Charged = Pick<RouteContext<unknown>, 'server' | 'owner' | 'charge' | 'who'>;

/** Each holds a conversation in memory as it arrives, at the sender's pace: allow a few, and a bounded queue. */
const importing = inTurn({ atOnce: 4, waiting: 8 });
/** Slow senders keep nobody else out. */
const fewForAddress = fewForEach(2);

const MAX_IMPORT_BYTES = 256 * 1024 * 1024;
const shown = ({ runningId, ...session }: StoredSession) => ({ ...session, isRunning: runningId !== null });

/** GET /api/sessions?search&before&limit → { items, next }. */
export async function listSessions(request: Request, { server: { store }, owner, charge }: Charged): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const search = query.get('search')?.slice(0, 200);
  const before = query.get('before')?.slice(0, 200);
  if (search) await charge(COST.search);
  const { items, next } = await store.listSessions(owner, {
    limit: countOf(request, 'limit', { min: 1, max: 100, fallback: 30 }),
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
    limit: countOf(request, 'limit', { min: 1, max: 200, fallback: 60 }),
    ...(before !== null && { before: parsedId(messageId, before) }),
    ...(leaf !== null && { leafId: parsedId(messageId, leaf) }),
  });
  if (!session || !page) throw new AppError('not_found');
  const ids = page.items.map((message) => message.id);
  const [siblings, shares] = await Promise.all([store.siblings(owner, id, ids), store.listShares(owner, id)]);
  return Response.json({
    session: shown(session),
    messages: page.items.map(messageOf),
    next: page.next,
    /** Only where there is a choice: message id → all its versions, in order. */
    siblings: Object.fromEntries(Object.entries(siblings).filter(([, versions]) => versions.length > 1)),
    shares,
  });
}

/** PATCH /api/sessions/[id] { title?, isPinned?, leafId?, branchOf? } → { session }. */
export async function changeSession(request: Request, { server, owner }: Context, id: string): Promise<Response> {
  const { title, isPinned, leafId, branchOf } = await readJson(request, sessionChange);
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

/** GET /api/sessions/[id]/export?format=json|md&locale=zh|en, as a download. */
export async function exportSession(
  request: Request,
  { server: { store }, owner, charge }: Charged,
  id: string,
): Promise<Response> {
  await charge(COST.whole);
  const query = new URL(request.url).searchParams;
  const format = query.get('format') ?? 'json';
  if (format === 'md') {
    const session = await store.getSession(owner, id);
    const branch = session && (await store.listMessages(owner, id));
    if (!session || !branch) throw new AppError('not_found');
    const text = markdownOf(session.title, branch.items, query.get('locale') === 'en' ? 'en' : 'zh');
    return download(text, `wentu-${id}.md`, 'text/markdown; charset=utf-8');
  }
  if (format !== 'json') throw new AppError('bad_request');
  const exported = await store.exportSession(owner, id);
  if (!exported) throw new AppError('not_found');
  return download(`${JSON.stringify(fileOf(exported), null, 2)}\n`, `wentu-${id}.json`, 'application/json');
}

/** POST /api/sessions/import with an exported file of one conversation → { id }, or of all → the result for each. */
export async function importSessions(request: Request, { server, who, charge }: Charged): Promise<Response> {
  await charge(COST.whole);
  const chunks = jsonTextOf(request, MAX_IMPORT_BYTES);
  const { isList, ...result } = await fewForAddress(who.ip, () =>
    importing(() => importConversations(server, who, chunks)),
  );
  const status = result.imported.length > 0 ? 201 : 200;
  if (isList) return Response.json(result, { status });
  const [failed] = result.failed;
  if (failed) throw new AppError(failed.code, { ...(failed.fields && { fields: failed.fields }) });
  return Response.json({ id: result.imported[0] ?? result.unchanged[0] }, { status });
}

/** GET /api/sessions/all: every conversation of the owner, streamed one by one. */
export async function exportAll({ server: { store, clock }, owner, charge }: Charged): Promise<Response> {
  await charge(COST.whole);
  const ids = await store.allSessionIds(owner);
  async function* pieces(): AsyncGenerator<string> {
    yield `{"format":"wentu.data","version":1,"exportedAt":${JSON.stringify(new Date(clock()).toISOString())},"sessions":[`;
    let separator = '\n';
    for (const id of ids) {
      const exported = await store.exportSession(owner, id);
      if (exported) yield `${separator}${JSON.stringify(fileOf(exported))}`;
      separator = ',\n';
    }
    yield '\n]}\n';
  }
  return download(pulled(pieces()).pipeThrough(new TextEncoderStream()), 'wentu-data.json', 'application/json');
}

/** DELETE /api/sessions { confirm: "delete everything" }: all conversations and shares of the owner, for good. */
export async function deleteAll(
  request: Request,
  { server: { store, streams, quotas }, owner }: Context,
): Promise<Response> {
  await readJson(request, deleteAllBody);
  const { items } = await store.listSessions(owner, { limit: 100 });
  const deleted = await store.deleteOwner(owner);
  quotas.forget(owner);
  for (const { runningId } of items) if (runningId) await streams.requestStop(runningId);
  return Response.json({ deleted });
}

function pulled(pieces: AsyncGenerator<string>): ReadableStream<string> {
  return new ReadableStream<string>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

function download(body: BodyInit, name: string, type: string): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}
