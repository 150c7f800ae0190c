import { startLogin } from '../../../../lib/http/access/login.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

/** Strangers are sent to their provider from here. */
export const GET = routeOf(server, { isPublic: () => true })(async (request, context) => startLogin(request, context));
