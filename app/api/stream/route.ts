import { randomUUID } from 'node:crypto';
import { streamBody } from '../../../lib/server/bodies.ts';
import { streamChatResponse } from '../../../lib/server/event-stream.ts';
import { keepAlive } from '../../../lib/server/keep-alive.ts';
import { readJson } from '../../../lib/server/read-json.ts';
import { routeOf } from '../../../lib/server/route.ts';
import { server } from '../../../lib/server.ts';

export const maxDuration = 300;

/** The stream-chat events of one answer: Server-Sent Events, or one JSON a line with Accept: application/x-ndjson. */
export const POST = routeOf(server)(async (request, { server: { chat }, params: _, ...who }) => {
  const { message: text, session_id } = await readJson(request, streamBody);
  const started = await chat.start({
    ...who,
    sessionId: session_id ?? randomUUID(),
    mustExist: session_id !== undefined,
    message: { id: randomUUID(), text, metadata: {} },
  });
  keepAlive(started.done);
  return streamChatResponse(started, request);
});
