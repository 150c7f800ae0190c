import type { StartedChat } from '../chat/chat.ts';
import { eventsOf } from '../chat/stream-chat.ts';
import { AppError } from '../errors/app-error.ts';
import { errorBody } from '../errors/error-body.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Locale } from '../i18n/index.ts';
import type { Frame } from '../streams/streams.ts';

const KEEP_ALIVE_MS = 15_000;
const encoder = new TextEncoder();

interface Encoding<T> {
  contentType: string;
  open: string;
  keepAlive: string;
  close: string;
  encode: (item: T) => string;
  /** What a reader receives when the source breaks off. */
  encodeError: (error: AppError) => string;
  headers?: Record<string, string>;
}

/**
 * A response pulled from `items`: a slow reader makes the source wait, nothing is buffered here. onClose: called once
 * when the response ends or the reader leaves.
 */
function streamResponse<T>(items: AsyncIterable<T>, encoding: Encoding<T>, onClose: () => void): Response {
  const iterator = items[Symbol.asyncIterator]();
  // Runs only while a reader is waiting and the source has nothing to send.
  let silence: NodeJS.Timeout | undefined;
  let isWaiting = false;
  const close = () => {
    clearInterval(silence);
    onClose();
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (encoding.open) controller.enqueue(encoder.encode(encoding.open));
        silence = setInterval(() => {
          if (isWaiting) controller.enqueue(encoder.encode(encoding.keepAlive));
        }, KEEP_ALIVE_MS);
      },
      async pull(controller) {
        isWaiting = true;
        silence?.refresh();
        const next = await iterator.next().catch((error: unknown) => toAppError(error, 'stream_interrupted'));
        isWaiting = false;
        if (next instanceof AppError) controller.enqueue(encoder.encode(encoding.encodeError(next) + encoding.close));
        else if (!next.done) return controller.enqueue(encoder.encode(encoding.encode(next.value)));
        else if (encoding.close) controller.enqueue(encoder.encode(encoding.close));
        close();
        controller.close();
      },
      cancel() {
        close();
        iterator.return?.().catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'content-type': encoding.contentType,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      ...encoding.headers,
    },
  });
}

/** UI-message-stream chunks, already JSON, as Server-Sent Events. The id is the offset to resume after. */
const uiMessageEvents: Encoding<{ offset: number; data: string }> = {
  contentType: 'text/event-stream; charset=utf-8',
  open: ': stream-open\n\n',
  keepAlive: ': keep-alive\n\n',
  close: 'data: [DONE]\n\n',
  encode: ({ offset, data }) => `id: ${offset}\ndata: ${data}\n\n`,
  encodeError: (error) => `data: ${JSON.stringify({ type: 'error', errorText: JSON.stringify(errorBody(error)) })}\n\n`,
  headers: { 'x-vercel-ai-ui-message-stream': 'v1' },
};

/** Stream-chat events as Server-Sent Events. They carry their own errors. */
const sseEvents: Encoding<object> = {
  contentType: 'text/event-stream; charset=utf-8',
  open: '',
  keepAlive: ': keep-alive\n\n',
  close: '',
  encode: (event) => `data: ${JSON.stringify(event)}\n\n`,
  encodeError: () => '',
};

/** The same, one event per line. */
const ndjsonEvents: Encoding<object> = {
  ...sseEvents,
  contentType: 'application/x-ndjson; charset=utf-8',
  keepAlive: '\n',
  encode: (event) => `${JSON.stringify(event)}\n`,
};

/** The stream-chat events of a started turn in the format the client accepts; failures are reported in `locale`. */
export function streamChatResponse(started: StartedChat, request: Request, locale: Locale): Response {
  const reading = new AbortController();
  const isNdjson = /application\/x-ndjson/i.test(request.headers.get('accept') ?? '');
  const encoding = isNdjson ? ndjsonEvents : sseEvents;
  return streamResponse(eventsOf(started, locale, reading.signal), encoding, () => reading.abort());
}

/** Chunks for useChat. reading: aborted when the response ends or its reader leaves. */
export function uiMessageResponse(frames: AsyncIterable<Frame>, reading: AbortController): Response {
  return streamResponse(frames, uiMessageEvents, () => reading.abort());
}
