import { routeOf } from '../../../lib/http/route.ts';
import * as saved from '../../../lib/http/saved.ts';
import { server } from '../../../lib/runtime/server.ts';

const route = routeOf(server);

/** The visitor's saved places and lists. */
export const GET = route(async (_request, context) => saved.readSaved(context));

export const POST = route(async (request, context) => saved.putSaved(request, context));

export const DELETE = route(async (request, context) => saved.removeSaved(request, context));
