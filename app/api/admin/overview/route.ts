import { overview } from '../../../../lib/http/admin/routes.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

export const dynamic = 'force-dynamic';

/** What the operator's page shows. */
export const GET = routeOf(server, { isPublic: () => true })(async (request, context) => overview(request, context));
