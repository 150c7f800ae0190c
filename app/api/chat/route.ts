import { chatBody, PICTURES_BODY_BYTES } from '../../../lib/http/bodies.ts';
import { chatRequestOf } from '../../../lib/http/chat-request.ts';
import { uiMessageResponse } from '../../../lib/http/event-stream.ts';
import { keepAlive } from '../../../lib/http/keep-alive.ts';
import { readJson } from '../../../lib/http/read-json.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

export const maxDuration = 300;

/** Starts a turn and streams its answer; closing the connection does not stop it. */
export const POST = routeOf(server)(async (request, { server: { chat, models, usage }, who }) => {
  // Without a model that sees, there is no reason to receive pictures.
  const body = await readJson(request, chatBody, models.visionModel() ? PICTURES_BODY_BYTES : undefined);
  const started = await chat.start(chatRequestOf(body, who));
  keepAlive(started.done.then(usage.flush));
  const reading = new AbortController();
  return uiMessageResponse(await started.frames(0, reading.signal), reading);
});
