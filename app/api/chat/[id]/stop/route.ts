import { sessionId } from '../../../../../lib/http/bodies.ts';
import { readId } from '../../../../../lib/http/parameters.ts';
import { routeOf } from '../../../../../lib/http/route.ts';
import { server } from '../../../../../lib/runtime/server.ts';

/** Stops the running answer, wherever it runs; { isStopping: false } if nothing is running. */
export const POST = routeOf(server)<{ id: string }>(async (_request, { server: { chat }, owner, params }) =>
  Response.json({ isStopping: await chat.stop(owner, readId(sessionId, params.id)) }),
);
