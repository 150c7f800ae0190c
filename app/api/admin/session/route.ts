import { signIn, signOut } from '../../../../lib/http/admin/routes.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

/** The operator's sign-in, with ADMIN_TOKEN. */
export const POST = routeOf(server, { isPublic: () => true })(async (request, context) => signIn(request, context));

export const DELETE = routeOf(server, { isPublic: () => true })(async (request, context) => signOut(request, context));
