import { AppError } from '../errors/app-error.ts';
import { type ErrorBody, errorBody } from '../errors/error-body.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Locale } from '../i18n/index.ts';
import { answerLocale } from '../i18n/language-of.ts';
import type { Frame } from '../streams/streams.ts';
import type { Chat, StartedChat } from './chat.ts';
import type { StreamChatEvent } from './events.ts';
import type { ChatChunk } from './log/chat-chunk.ts';
import { streamChatErrorOf } from './stream-chat-error.ts';

export interface StreamChatOptions {
  /** Continues this session; without it a new one starts. */
  sessionId?: string;
  /** The language of answer and errors if the message itself has none ("123", "?"). */
  locale?: Locale;
  /** The owner of the sessions; default: one local owner. */
  owner?: string;
  /** Aborts reading and stops the answer. */
  signal?: AbortSignal;
}

const LOCAL_OWNER = 'local';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The language for answering a message and reporting its failure; `given` applies if the message has none. */
export const languageFor = (message: string, given?: Locale | null): Locale =>
  answerLocale(message, given ?? undefined);

/** A conversation as an async generator, for programs; the same core as the page's. */
export class StreamChatService {
  readonly #chat: Chat;
  readonly #newId: () => string;

  /** newId must return UUIDs. */
  constructor(chat: Chat, newId: () => string = () => crypto.randomUUID()) {
    this.#chat = chat;
    this.#newId = newId;
  }

  /** Never throws: a failure is the last event. Every id is a UUID. */
  async *streamChat(message: string, options: StreamChatOptions = {}): AsyncGenerator<StreamChatEvent, void, void> {
    const { owner = LOCAL_OWNER, signal = new AbortController().signal } = options;
    const locale = languageFor(String(message), options.locale);
    const given = options.sessionId === undefined ? undefined : String(options.sessionId).toLowerCase();
    const refused = given !== undefined && !UUID.test(given) ? 'sessionId' : typeof message !== 'string' && 'message';
    const session_id = given !== undefined && refused !== 'sessionId' ? given : this.#newId();
    let started: StartedChat;
    try {
      if (refused) throw new AppError('bad_request', { fields: [{ path: refused, problem: 'invalid' }] });
      started = await this.#chat.start({
        owner,
        requestId: this.#newId(),
        sessionId: session_id,
        message: { id: this.#newId(), text: message, metadata: { locale } },
        mustExist: given !== undefined,
      });
    } catch (error) {
      const ids = { message_id: this.#newId(), session_id };
      yield { type: 'stream_start', ...ids };
      yield { type: 'error', ...ids, ...streamChatErrorOf(errorBody(toAppError(error)), locale) };
      return;
    }
    const stop = () => void this.#chat.stop(owner, session_id).catch(() => {});
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      yield* eventsOf(started, locale, signal);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

/** The answer of a started turn as stream-chat events; failures are reported in `locale`. */
export async function* eventsOf(
  started: Pick<StartedChat, 'assistantId' | 'sessionId' | 'frames'>,
  locale: Locale,
  signal: AbortSignal,
): AsyncGenerator<StreamChatEvent, void, void> {
  const ids = { message_id: started.assistantId, session_id: started.sessionId };
  yield { type: 'stream_start', ...ids };
  let error: ErrorBody | null = errorBody(new AppError('stream_interrupted'));
  try {
    for await (const piece of piecesOf(await started.frames(0, signal))) {
      if ('chunk' in piece) yield { type: 'stream_chunk', ...ids, ...piece };
      else error = piece.error;
    }
  } catch (thrown) {
    error = errorBody(toAppError(thrown, 'stream_interrupted'));
  }
  if (error) yield { type: 'error', ...ids, ...streamChatErrorOf(error, locale) };
  else yield { type: 'stream_end', ...ids };
}

type Piece = { chunk: string; retract?: number } | { error: ErrorBody | null };

/**
 * Text as it arrives, then how it ended; texts of different steps are separated by a blank line. Text of a step that
 * turns out to have been reasoning is retracted with the next piece, since it was already sent.
 */
async function* piecesOf(frames: AsyncIterable<Frame>): AsyncGenerator<Piece> {
  /** Characters sent in earlier steps, in this one, and to be retracted. */
  let [before, given, retract] = [0, 0, 0];
  let isNewPart = false;
  for await (const { data } of frames) {
    // Written by our own recorder.
    const chunk = JSON.parse(data) as ChatChunk;
    if (chunk.type === 'start-step') [before, given] = [before + given, 0];
    else if (chunk.type === 'text-start') isNewPart = before + given > 0;
    else if (chunk.type === 'data-thought') [retract, given] = [retract + given, 0];
    else if (chunk.type === 'text-delta' && chunk.delta !== '') {
      const text = isNewPart ? `\n\n${chunk.delta}` : chunk.delta;
      yield { chunk: text, ...(retract > 0 && { retract }) };
      given += Array.from(text).length;
      [isNewPart, retract] = [false, 0];
    } else if (chunk.type === 'error') yield { error: JSON.parse(chunk.errorText) as ErrorBody };
    else if (chunk.type === 'finish' || chunk.type === 'abort') yield { error: null };
  }
}
