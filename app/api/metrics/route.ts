import { readMetrics } from '../../../lib/http/metrics.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

export const dynamic = 'force-dynamic';

/** This process in figures, for Prometheus. */
export const GET = routeOf(server, { isPublic: () => true })(async (request, context) => readMetrics(request, context));
