import { sweepNow } from '../../../../lib/http/cron.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

export const dynamic = 'force-dynamic';
export const maxDuration = 60;

/** What timers do on a server that stays up, called by a platform's scheduler. */
export const GET = routeOf(server, { isPublic: () => true })(async (request, context) => sweepNow(request, context));
