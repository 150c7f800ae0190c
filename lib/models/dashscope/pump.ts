import type { Answer } from './answer.ts';
import { type BodyReader, createBodyReader, textOfBody } from './body-reader.ts';
import { toUpstreamFailure } from './error-map.ts';
import { UpstreamFailure } from './failure.ts';
import { createSseDecoder, EventTooLarge } from './sse.ts';
import { interrupted } from './verdict.ts';
import type { Watchdog } from './watchdog.ts';
import { linesAsEvents, takeWhole } from './whole-body.ts';
import { type WireEvent, wireEventOf } from './wire-event.ts';

const MAX_EVENT_CHARS = 1_048_576;
const STREAM_TYPES = ['text/event-stream', 'text/plain', 'application/octet-stream', ''];

/**
 * Reads the response into the answer until it ends. Throws what the stream threw and typed failures of the content;
 * ends the answer itself if all is well. The kind of body is told from its first characters: gateways label events as
 * JSON or HTML, and errors as events.
 */
export async function pump(
  response: Response,
  answer: Answer,
  watchdog: Watchdog,
  onIgnored: () => void,
): Promise<void> {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (response.body !== null) await takeBody(createBodyReader(response.body), type, answer, watchdog, onIgnored);
  answer.end();
}

async function takeBody(
  reader: BodyReader,
  type: string,
  answer: Answer,
  watchdog: Watchdog,
  onIgnored: () => void,
): Promise<void> {
  const start = await reader.peek();
  if (/^[{[]/.test(start)) {
    const text = await textOfBody(reader, MAX_EVENT_CHARS);
    if (takeWhole(text, answer)) return;
    return takeEvents(linesAsEvents(text), answer, watchdog, onIgnored);
  }
  const isEvents = /^(data|event|id|retry)?:/.test(start) || (STREAM_TYPES.includes(type) && !start.startsWith('<'));
  if (!isEvents) {
    reader.cancel();
    const detail = /\bjson$/.test(type) ? 'body is no JSON' : 'content type is no event stream';
    throw new UpstreamFailure('bad_upstream_response', { key: 'failing', detail });
  }
  await takeEvents(reader, answer, watchdog, onIgnored);
}

async function takeEvents(reader: BodyReader, answer: Answer, watchdog: Watchdog, onIgnored: () => void) {
  const decoder = createSseDecoder(MAX_EVENT_CHARS);
  let isContentSeen = false;

  /** True when nothing more is wanted. */
  function take(event: WireEvent): boolean {
    switch (event.kind) {
      case 'done':
        answer.complete();
        return true;
      case 'ignored':
        onIgnored();
        return false;
      case 'invalid':
        throw interrupted('an event is no JSON');
      case 'error':
        throw toUpstreamFailure(event.error);
      case 'delta': {
        const { hasContent, isFull } = answer.take(event);
        if (isFull) return true;
        if (answer.hasFinish()) watchdog.afterFinish(() => reader.cancel());
        else if (hasContent && isContentSeen) watchdog.touch();
        else if (hasContent) {
          isContentSeen = true;
          watchdog.enter('idleMs');
        }
        return false;
      }
    }
  }

  try {
    for (;;) {
      const bytes = await reader.read();
      if (!bytes) break;
      for (const data of decoder.push(bytes)) {
        if (take(wireEventOf(data))) return;
      }
    }
    for (const data of decoder.end()) {
      const event = wireEventOf(data);
      // Half an event at the end means a cut, which the missing finish reason reports better.
      if (event.kind !== 'invalid' && take(event)) return;
    }
  } catch (thrown) {
    // The answer was complete; only usage and [DONE] were lost.
    if (answer.hasFinish() && isConnectionLost(thrown)) return;
    if (thrown instanceof EventTooLarge) {
      throw new UpstreamFailure('bad_upstream_response', { key: 'failing', detail: 'event over the size cap' });
    }
    throw thrown;
  } finally {
    reader.cancel();
  }
}

function isConnectionLost(thrown: unknown): boolean {
  return thrown instanceof UpstreamFailure ? thrown.code === 'upstream_timeout' : !(thrown instanceof EventTooLarge);
}
