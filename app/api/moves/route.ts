import { makeMove } from '../../../lib/http/moves.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

/** A code with which another device of the visitor gets a copy of a conversation. */
export const POST = routeOf(server)(async (request, context) => makeMove(request, context));
