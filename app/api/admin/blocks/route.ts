import { setBlock } from '../../../../lib/http/admin/routes.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

/** Shuts an owner or an address out, or lets them in again. */
export const POST = routeOf(server, { isPublic: () => true })(async (request, context) => setBlock(request, context));
