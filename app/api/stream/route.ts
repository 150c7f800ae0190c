import { randomUUID } from 'node:crypto';
import { streamChatResponse } from '../../../lib/http/event-stream.ts';
import { keepAlive } from '../../../lib/http/keep-alive.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { readStreamRequest, streamRefusal } from '../../../lib/http/stream-request.ts';
import { server } from '../../../lib/runtime/server.ts';

export const maxDuration = 300;

/**
 * The stream-chat events of one answer: Server-Sent Events, or one JSON object per line with Accept:
 * application/x-ndjson.
 */
export const POST = routeOf(server, { refusalOf: streamRefusal })(async (request, { server: { chat, usage }, who }) => {
  const { message: text, sessionId, locale } = await readStreamRequest(request);
  const started = await chat.start({
    ...who,
    sessionId: sessionId ?? randomUUID(),
    mustExist: sessionId !== undefined,
    message: { id: randomUUID(), text, metadata: { locale } },
  });
  keepAlive(started.done.then(usage.flush));
  return streamChatResponse(started, request, locale);
});
