import type { Config } from '../config.ts';
import { AppError } from '../errors/app-error.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Server } from '../runtime/compose.ts';
import { isOpenToAll } from '../runtime/open-site.ts';
import { regionShown } from '../runtime/region-shown.ts';
import { isInMemory } from '../runtime/usable-disk.ts';
import { bearerOf } from './bearer.ts';
import type { RouteContext } from './route.ts';

const UNTIL_RESTART = 'until restart';

/** Public: only whether it works, in which mode, and whether a key is open to all; 503 while conversations cannot be stored. */
export async function health({ store, models, config }: Server): Promise<Response> {
  const isUp = await works(() => store.ping());
  const mode = models.describe().isDemo ? 'demo' : 'live';
  const kept = isInMemory(config.database) ? { kept: UNTIL_RESTART } : {};
  const access = isOpenToAll(config, models.hasKey()) ? { access: 'open' } : {};
  const state =
    isUp === true ? { status: 'up', mode, ...access, ...kept } : { status: 'down', mode, ...access, reason: isUp.code };
  return Response.json(state, { status: isUp === true ? 200 : 503 });
}

/** For load balancers and operators: 200 or 503; details with `Authorization: Bearer HEALTH_TOKEN` only. */
export async function readiness(
  request: Request,
  { server, charge }: Pick<RouteContext<unknown>, 'server' | 'charge'>,
): Promise<Response> {
  const { store, streams, limiter, models, dashScope, ports, chat, config, lifecycle, regions, streets } = server;
  const [database, stream, limits] = await Promise.all([
    works(() => store.ping()),
    works(() => streams.ping()),
    works(() => limiter.ping()),
  ]);
  const isReady = database === true && (models.hasKey() || models.isDemoOn()) && !lifecycle.isLeaving();
  const degraded = [stream === true ? null : 'streams', limits === true ? null : 'limits'].filter(
    (name) => name !== null,
  );
  const open = { status: isReady ? 'ready' : 'not ready', ...(degraded.length > 0 && { isDegraded: true }) };
  const init = { status: isReady ? 200 : 503 };
  const { healthToken } = config;
  const bearer = healthToken === undefined ? 'none' : await bearerOf(request, healthToken, charge);
  if (bearer === 'wrong') throw new AppError('forbidden');
  if (bearer === 'none') return Response.json(open, init);
  const regionTrouble = regions.trouble();
  return Response.json(
    {
      ...open,
      degraded,
      // A lost Redis means that this instance carries on alone.
      mode: degraded.length > 0 ? 'local' : 'normal',
      database: databaseState(config.database, database),
      streams: { kind: config.redisUrl ? 'redis' : 'memory', state: stateOf(stream) },
      limits: { kind: config.redisUrl ? 'redis' : 'memory', state: stateOf(limits) },
      model: { ...models.describe(), ...dashScope.health() },
      providers: ports.health(),
      running: chat.running(),
      region: regionShown(regions, streets) ?? 'none',
      ...(regionTrouble !== undefined && { regionTrouble }),
      // Counts are of this process; with WORKERS, another one may answer the next time.
      process: { pid: process.pid, of: config.workers },
    },
    init,
  );
}

function databaseState(database: Config['database'], found: true | AppError) {
  const state = stateOf(found);
  return isInMemory(database) ? { kind: 'memory', state, kept: UNTIL_RESTART } : { kind: database.kind, state };
}

/** true, or what is wrong. */
async function works(ping: () => Promise<void>): Promise<true | AppError> {
  try {
    await ping();
    return true;
  } catch (error) {
    return toAppError(error, 'storage_unavailable');
  }
}

/** For the operator. */
const stateOf = (found: true | AppError) => (found === true ? 'up' : (found.detail ?? found.code));
