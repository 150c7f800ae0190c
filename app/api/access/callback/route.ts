import { finishLogin } from '../../../../lib/http/access/login.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

/** Strangers come back from their provider here. */
export const GET = routeOf(server, { isPublic: () => true })(async (request, context) => finishLogin(request, context));
