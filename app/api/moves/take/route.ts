import { takeMove } from '../../../../lib/http/moves.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

/** The other device takes its copy. */
export const POST = routeOf(server)(async (request, context) => takeMove(request, context));
