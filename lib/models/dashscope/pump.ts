import { type Answer, interrupted } from './answer.ts';
import { errorFieldsOf } from './error-body.ts';
import { failureOf } from './error-map.ts';
import { UpstreamFailure } from './failure.ts';
import { createSseDecoder, EventTooLarge } from './sse.ts';
import type { Watchdog } from './watchdog.ts';
import { deltaOf, type WireEvent, wireEventOf } from './wire-event.ts';

const MAX_EVENT_CHARS = 1_048_576;

/**
 * Reads the response into the answer until it ends. Throws what the stream threw and typed failures of the content;
 * ends the answer itself when all is well.
 */
export async function pump(
  response: Response,
  answer: Answer,
  watchdog: Watchdog,
  onIgnored: () => void,
): Promise<void> {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (response.body === null) return answer.end();
  if (/\bjson$/.test(type)) return takeWhole(await readCapped(response, MAX_EVENT_CHARS), answer);
  if (!['text/event-stream', 'text/plain', 'application/octet-stream', ''].includes(type)) {
    throw new UpstreamFailure('bad_upstream_response', { key: 'failing', detail: 'content type is no event stream' });
  }
  await takeEvents(response.body, answer, watchdog, onIgnored);
}

async function takeEvents(body: ReadableStream<Uint8Array>, answer: Answer, watchdog: Watchdog, onIgnored: () => void) {
  const decoder = createSseDecoder(MAX_EVENT_CHARS);
  const reader = body.getReader();
  let isContentSeen = false;

  /** True when nothing further is wanted. */
  function take(event: WireEvent): boolean {
    switch (event.kind) {
      case 'done':
        return true;
      case 'ignored':
        onIgnored();
        return false;
      case 'invalid':
        throw interrupted('an event is no JSON');
      case 'error':
        throw failureOf(event.error);
      case 'delta': {
        const { hasContent, isFull } = answer.take(event);
        if (isFull) return true;
        if (answer.hasFinish()) watchdog.afterFinish(() => void reader.cancel().catch(() => undefined));
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
      const { done, value } = await reader.read();
      if (done) break;
      for (const data of decoder.push(value)) {
        if (take(wireEventOf(data))) return answer.end();
      }
    }
    for (const data of decoder.end()) {
      const event = wireEventOf(data);
      // Half an event at the end is a cut, which the missing finish reason tells better.
      if (event.kind !== 'invalid' && take(event)) break;
    }
    answer.end();
  } catch (thrown) {
    // The answer was complete; only usage and [DONE] were lost.
    if (answer.hasFinish() && isConnectionLost(thrown)) return answer.end();
    if (thrown instanceof EventTooLarge) {
      throw new UpstreamFailure('bad_upstream_response', { key: 'failing', detail: 'event over the size cap' });
    }
    throw thrown;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function isConnectionLost(thrown: unknown): boolean {
  return thrown instanceof UpstreamFailure ? thrown.code === 'upstream_timeout' : !(thrown instanceof EventTooLarge);
}

/** A JSON body with status 200: an error, or the whole completion of a server that does not stream. */
function takeWhole(text: string, answer: Answer): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UpstreamFailure('bad_upstream_response', { key: 'failing', detail: 'body is no JSON' });
  }
  const error = errorFieldsOf(value);
  if (error) throw failureOf({ status: 0, ...error });
  const delta = deltaOf(value);
  if (!delta) throw new UpstreamFailure('bad_upstream_response', { key: 'failing', detail: 'JSON of another kind' });
  answer.take(delta);
  answer.end();
}

/** The body as text, cut at `maxBytes`; what cannot be read is left out. */
export async function readCapped(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    while (bytes < maxBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return text;
}
