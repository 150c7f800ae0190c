import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { placeReport } from '../domain/saved.ts';
import { AppError } from '../errors/app-error.ts';
import type { Server } from '../runtime/compose.ts';
import { savedAddition, savedRemoval } from './bodies.ts';
import { readJson } from './read-json.ts';
import type { RouteContext } from './route.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'owner' | 'who'>;

/** Lists are few: a place is in one of them. */
const MOST_LISTS = 200;
/** Kept of one owner, and of all. */
const MOST_REPORTS = { ofOwner: 200, ofAll: 10_000 };
/** Of one address. */
const REPORTS_PER_DAY = 100;
const DAY_MS = 24 * 60 * 60_000;

/** GET /api/saved → { lists, places }. */
export async function readSaved({ server: { store }, owner }: Context): Promise<Response> {
  return Response.json(await store.listSaved(owner));
}

/** POST /api/saved { lists?, places? }: adds or replaces by id. */
export async function putSaved(request: Request, { server, who }: Context): Promise<Response> {
  await keepSaved(server, who, await readJson(request, savedAddition));
  return Response.json({ isSaved: true });
}

/** DELETE /api/saved { lists?, places? }: by id; places of a removed list stay. */
export async function removeSaved(request: Request, { server, owner }: Context): Promise<Response> {
  const { lists = [], places = [] } = await readJson(request, savedRemoval);
  await server.store.removeSaved(owner, { lists, places });
  server.quotas.forget(owner);
  return Response.json({ isRemoved: true });
}

/** Stores them within what the owner may store. Throws quota_full or too_many_requests. */
export async function keepSaved(
  { store, quotas, config }: Pick<Server, 'store' | 'quotas' | 'config'>,
  who: { owner: string; ip?: string | undefined },
  { lists = [], places = [] }: z.output<typeof savedAddition>,
): Promise<void> {
  await quotas.add(who, { bytes: Buffer.byteLength(JSON.stringify([lists, places])) });
  await store.putSaved(who.owner, { lists, places }, { lists: MOST_LISTS, places: config.limits.ownerPlaces });
}

/** POST /api/reports: what is wrong about a place, for the operator. */
export async function reportPlace(request: Request, { server, owner, who }: Context): Promise<Response> {
  const report = await readJson(request, placeReport);
  const { store, limiter, quotas, clock } = server;
  const key = `reports-day:${who.ip ?? owner}`;
  const taken = await limiter.take([{ key, max: REPORTS_PER_DAY, windowMs: DAY_MS, cost: 1 }]);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
  await quotas.add({ owner }, { bytes: Buffer.byteLength(JSON.stringify(report)) });
  await store.reportPlace(owner, randomUUID(), { ...report, at: new Date(clock()).toISOString() }, MOST_REPORTS);
  return Response.json({ isKept: true }, { status: 201 });
}
