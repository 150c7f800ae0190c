import { AppError } from '../errors/app-error.ts';
import { bearerOf } from './bearer.ts';
import type { RouteContext } from './route.ts';

/** GET /api/cron/sweep, the method that schedulers use: the sweep, for whoever knows CRON_SECRET. Unset: 404. */
export async function sweepNow(
  request: Request,
  { server, charge }: Pick<RouteContext<unknown>, 'server' | 'charge'>,
): Promise<Response> {
  const { cronSecret } = server.config;
  if (cronSecret === undefined) throw new AppError('not_found');
  if ((await bearerOf(request, cronSecret, charge)) !== 'right') throw new AppError('forbidden');
  await server.lifecycle.sweep();
  return new Response(null, { status: 204 });
}
