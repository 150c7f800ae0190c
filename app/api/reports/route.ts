import { routeOf } from '../../../lib/http/route.ts';
import { reportPlace } from '../../../lib/http/saved.ts';
import { server } from '../../../lib/runtime/server.ts';

/** "This place is wrong": kept for the operator. */
export const POST = routeOf(server)(async (request, context) => reportPlace(request, context));
