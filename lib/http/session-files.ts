import { markdownOf } from '../chat/conversation/markdown.ts';
import { toSessionFile } from '../chat/conversation/transfer.ts';
import { AppError } from '../errors/app-error.ts';
import { isLocale } from '../i18n/index.ts';
import { importConversations } from './import-conversations.ts';
import { limitConcurrency, limitPerName } from './limit-concurrency.ts';
import { jsonTextOf } from './read-json.ts';
import { COST } from './request-budget.ts';
import type { RouteContext } from './route.ts';

export type Charged = Pick<RouteContext<unknown>, 'server' | 'owner' | 'charge' | 'who'>;

/** Each holds a conversation in memory as it arrives, at the sender's pace: allow a few, and a bounded queue. */
const importing = limitConcurrency({ atOnce: 4, waiting: 8 });

/** Slow senders keep nobody else out. */
const fewForAddress = limitPerName(2);

const MAX_IMPORT_BYTES = 256 * 1024 * 1024;

/** GET /api/sessions/[id]/export?format=json|md&locale=…, as a download. */
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
    const locale = query.get('locale');
    const text = markdownOf(session.title, branch.items, isLocale(locale) ? locale : 'zh');
    return download(text, `wentu-${id}.md`, 'text/markdown; charset=utf-8');
  }
  if (format !== 'json') throw new AppError('bad_request');
  const exported = await store.exportSession(owner, id);
  if (!exported) throw new AppError('not_found');
  return download(`${JSON.stringify(toSessionFile(exported), null, 2)}\n`, `wentu-${id}.json`, 'application/json');
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

/** GET /api/sessions/all: every conversation of the owner, streamed one by one, then what they saved. */
export async function exportAll({ server: { store, clock }, owner, charge }: Charged): Promise<Response> {
  await charge(COST.whole);
  const ids = await store.allSessionIds(owner);
  async function* pieces(): AsyncGenerator<string> {
    yield `{"format":"wentu.data","version":1,"exportedAt":${JSON.stringify(new Date(clock()).toISOString())},"sessions":[`;
    let separator = '\n';
    for (const id of ids) {
      const exported = await store.exportSession(owner, id);
      if (exported) yield `${separator}${JSON.stringify(toSessionFile(exported))}`;
      separator = ',\n';
    }
    yield `\n],"saved":${JSON.stringify(await store.listSaved(owner))}}\n`;
  }
  return download(pulled(pieces()).pipeThrough(new TextEncoderStream()), 'wentu-data.json', 'application/json');
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
