import { z } from 'zod';
import { digestOfMove, openMove, sealMove } from '../access/move-token.ts';
import { AppError } from '../errors/app-error.ts';
import type { Budget } from '../limits/limits.ts';
import { sessionId } from './bodies.ts';
import { alreadyThere } from './import-conversations.ts';
import { readJson } from './read-json.ts';
import { COST } from './request-budget.ts';
import type { RouteContext } from './route.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'owner' | 'who' | 'charge'>;

const LASTS_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;

export const moveBody = z.strictObject({ sessionId });
export const takeBody = z.strictObject({ token: z.string().regex(/^[\w-]{86}$/) });

/** POST /api/moves { sessionId } → { token, expiresAt }: for the visitor's other device, ten minutes long. */
export async function makeMove(request: Request, { server, owner }: Context): Promise<Response> {
  const { sessionId } = await readJson(request, moveBody);
  const { store, clock, cookieSecrets } = server;
  if (!(await store.getSession(owner, sessionId))) throw new AppError('not_found');
  await take(server, { key: `moves:${owner}`, max: 30, windowMs: HOUR_MS });
  const expiresAt = clock() + LASTS_MS;
  return Response.json({ token: sealMove({ owner, sessionId }, expiresAt, cookieSecrets), expiresAt }, { status: 201 });
}

/**
 * POST /api/moves/take { token } → { sessionId }: a copy of the conversation for whoever asks, once; a copy that could not
 * be kept does not count. Taken by its owner, or where it was taken before, it is what is there already. Nothing else of
 * the other device is given away.
 */
export async function takeMove(request: Request, { server, owner, who, charge }: Context): Promise<Response> {
  await charge(COST.whole);
  const { token } = await readJson(request, takeBody);
  const { store, quotas, clock, cookieSecrets } = server;
  await take(server, { key: `move-tries:${who.ip ?? 'unknown'}`, max: 20, windowMs: LASTS_MS });
  const move = openMove(token, clock(), cookieSecrets);
  const session = move && (await store.getSession(move.owner, move.sessionId));
  if (!move || !session) throw new AppError('not_found');
  if (session.runningId) throw new AppError('busy');
  const data = await store.exportSession(move.owner, move.sessionId);
  if (!data) throw new AppError('not_found');
  const there = await alreadyThere(store, owner, data);
  if (there !== null) return Response.json({ sessionId: there });
  const copied = await onlyOnce(server, token, async () => {
    await quotas.add(who, { sessions: 1, bytes: Buffer.byteLength(JSON.stringify(data)) });
    return store.importSession(owner, data, clock());
  });
  return Response.json({ sessionId: copied }, { status: 201 });
}

/** Throws not_found if the token was used, at any instance. It stays good if the work fails. */
async function onlyOnce<T>({ limiter, clock }: Context['server'], token: string, work: () => Promise<T>): Promise<T> {
  // Twice as long as it lasts: of a sliding window, the first half counts in full.
  const once = { key: `move:${digestOfMove(token)}`, max: 1, windowMs: 2 * LASTS_MS, at: clock() };
  if (!(await limiter.take([once])).isAllowed) throw new AppError('not_found');
  return work().catch(async (error: unknown) => {
    await limiter.spend([{ ...once, cost: -1 }]);
    throw error;
  });
}

async function take({ limiter }: Context['server'], budget: Budget): Promise<void> {
  const taken = await limiter.take([budget]);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
}
