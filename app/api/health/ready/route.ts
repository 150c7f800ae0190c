import { readiness } from '../../../../lib/http/health.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

export const dynamic = 'force-dynamic';

export const GET = routeOf(server, { isPublic: () => true })(async (request, context) => readiness(request, context));
