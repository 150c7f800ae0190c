import { sessionId } from '../../../../../lib/http/bodies.ts';
import { uiMessageResponse } from '../../../../../lib/http/event-stream.ts';
import { readId, readOffset } from '../../../../../lib/http/parameters.ts';
import { routeOf } from '../../../../../lib/http/route.ts';
import { server } from '../../../../../lib/runtime/server.ts';

export const maxDuration = 300;

/** The running answer from its first chunk, or after ?after=N; 204 if nothing is running. */
export const GET = routeOf(server)<{ id: string }>(async (request, { server: { chat }, owner, params }) => {
  const id = readId(sessionId, params.id);
  const after = readOffset(request);
  const reading = new AbortController();
  const frames = await chat.resume(owner, id, after, reading.signal);
  return frames ? uiMessageResponse(frames, reading) : new Response(null, { status: 204 });
});
