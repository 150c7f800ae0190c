import { AppError, type ErrorBody, errorBody, toAppError } from '../errors.ts';
import type { Frame } from '../streams/streams.ts';
import type { Chat, StartedChat } from './chat.ts';
import type { StreamChatEvent } from './events.ts';
import type { ChatChunk } from './message-builder.ts';

export interface StreamChatOptions {
  /** Continues this session; without it a new one starts. */
  sessionId?: string;
  /** Whose sessions these are; default: one local owner. */
  owner?: string;
  /** Aborts the reading and stops the answer. */
  signal?: AbortSignal;
}

const LOCAL_OWNER = 'local';

/** A conversation as an async generator, for programs; the same core as the page's. */
export class StreamChatService {
  readonly #chat: Chat;
  readonly #newId: () => string;

  /** newId gives UUIDs. */
  constructor(chat: Chat, newId: () => string = () => crypto.randomUUID()) {
    this.#chat = chat;
    this.#newId = newId;
  }

  /** Never throws: a failure is the last event. Every id is a UUID. */
  async *streamChat(message: string, options: StreamChatOptions = {}): AsyncGenerator<StreamChatEvent, void, void> {
    const { sessionId, owner = LOCAL_OWNER, signal = new AbortController().signal } = options;
    const session_id = sessionId ?? this.#newId();
    let started: StartedChat;
    try {
      started = await this.#chat.start({
        owner,
        requestId: this.#newId(),
        sessionId: session_id,
        message: { id: this.#newId(), text: message, metadata: {} },
        mustExist: sessionId !== undefined,
      });
    } catch (error) {
      const ids = { message_id: this.#newId(), session_id };
      yield { type: 'stream_start', ...ids };
      yield { type: 'error', ...ids, error: errorBody(toAppError(error)) };
      return;
    }
    const stop = () => void this.#chat.stop(owner, session_id).catch(() => {});
    signal.addEventListener('abort', stop, { once: true });
    try {
      yield* eventsOf(started, signal);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

/** The answer of a started turn as stream-chat events. */
export async function* eventsOf(
  started: Pick<StartedChat, 'assistantId' | 'sessionId' | 'frames'>,
  signal: AbortSignal,
): AsyncGenerator<StreamChatEvent, void, void> {
  const ids = { message_id: started.assistantId, session_id: started.sessionId };
  yield { type: 'stream_start', ...ids };
  let error: ErrorBody | null = errorBody(new AppError('stream_interrupted'));
  try {
    for await (const piece of piecesOf(await started.frames(0, signal))) {
      if (typeof piece === 'string') yield { type: 'stream_chunk', ...ids, chunk: piece };
      else error = piece.error;
    }
  } catch (thrown) {
    error = errorBody(toAppError(thrown, 'stream_interrupted'));
  }
  if (error) yield { type: 'error', ...ids, error };
  else yield { type: 'stream_end', ...ids };
}

/** Text as it comes, then how it ended; texts of different steps are kept apart by a blank line. */
async function* piecesOf(frames: AsyncIterable<Frame>): AsyncGenerator<string | { error: ErrorBody | null }> {
  let hasText = false;
  let isNewPart = false;
  for await (const { data } of frames) {
    // Written by our own recorder.
    const chunk = JSON.parse(data) as ChatChunk;
    if (chunk.type === 'text-start') isNewPart = hasText;
    else if (chunk.type === 'text-delta' && chunk.delta !== '') {
      yield isNewPart ? `\n\n${chunk.delta}` : chunk.delta;
      isNewPart = false;
      hasText = true;
    } else if (chunk.type === 'error') yield { error: JSON.parse(chunk.errorText) as ErrorBody };
    else if (chunk.type === 'finish' || chunk.type === 'abort') yield { error: null };
  }
}
