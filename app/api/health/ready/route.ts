import { readiness } from '../../../../lib/server/health.ts';
import { routeOf } from '../../../../lib/server/route.ts';
import { server } from '../../../../lib/server.ts';

export const dynamic = 'force-dynamic';

export const GET = routeOf(server)(async (request, context) => readiness(request, context));
