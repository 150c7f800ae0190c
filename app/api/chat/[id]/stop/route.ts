import { sessionId } from '../../../../../lib/server/bodies.ts';
import { parsedId } from '../../../../../lib/server/parameters.ts';
import { routeOf } from '../../../../../lib/server/route.ts';
import { server } from '../../../../../lib/server.ts';

/** Stops the running answer, wherever it runs; { isStopping: false } when nothing runs. */
export const POST = routeOf(server)<{ id: string }>(async (_request, { server: { chat }, owner, params }) =>
  Response.json({ isStopping: await chat.stop(owner, parsedId(sessionId, params.id)) }),
);
