import { sessionId } from '../../../../../lib/server/bodies.ts';
import { uiMessageResponse } from '../../../../../lib/server/event-stream.ts';
import { offsetOf, parsedId } from '../../../../../lib/server/parameters.ts';
import { routeOf } from '../../../../../lib/server/route.ts';
import { server } from '../../../../../lib/server.ts';

export const maxDuration = 300;

/** The running answer from its first chunk, or after ?after=N; 204 when nothing runs. */
export const GET = routeOf(server)<{ id: string }>(async (request, { server: { chat }, owner, params }) => {
  const id = parsedId(sessionId, params.id);
  const after = offsetOf(request);
  const reading = new AbortController();
  const frames = await chat.resume(owner, id, after, reading.signal);
  return frames ? uiMessageResponse(frames, reading) : new Response(null, { status: 204 });
});
