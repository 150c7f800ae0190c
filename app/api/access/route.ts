import { signIn } from '../../../lib/http/access/sign-in.ts';
import { signOut } from '../../../lib/http/access/sign-out.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

/** Strangers sign in here. */
export const POST = routeOf(server, { isPublic: () => true })(async (request, context) => signIn(request, context));

export const DELETE = routeOf(server, { isPublic: () => true })(async (request, context) => signOut(request, context));
