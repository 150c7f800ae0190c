import { chatBody } from '../../../lib/server/bodies.ts';
import { chatRequestOf } from '../../../lib/server/chat-request.ts';
import { uiMessageResponse } from '../../../lib/server/event-stream.ts';
import { keepAlive } from '../../../lib/server/keep-alive.ts';
import { readJson } from '../../../lib/server/read-json.ts';
import { routeOf } from '../../../lib/server/route.ts';
import { server } from '../../../lib/server.ts';

export const maxDuration = 300;

/** Starts a turn and streams its answer; closing the connection does not stop it. */
export const POST = routeOf(server)(async (request, { server: { chat }, who }) => {
  const body = await readJson(request, chatBody);
  const started = await chat.start(chatRequestOf(body, who));
  keepAlive(started.done);
  const reading = new AbortController();
  return uiMessageResponse(await started.frames(0, reading.signal), reading);
});
