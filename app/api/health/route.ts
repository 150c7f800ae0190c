import { health } from '../../../lib/server/health.ts';
import { routeOf } from '../../../lib/server/route.ts';
import { server } from '../../../lib/server.ts';

export const dynamic = 'force-dynamic';

export const GET = routeOf(server)(async (_request, context) => health(context.server));
