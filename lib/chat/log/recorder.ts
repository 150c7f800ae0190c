import { AppError } from '../../errors/app-error.ts';
import type { StreamWriter } from '../../streams/streams.ts';
import type { ChatChunk } from './chat-chunk.ts';
import type { MessageBuilder } from './message-builder.ts';

/** Deltas that arrive within this time of each other are merged into one frame: at most 20 frames a second. */
const MERGE_MS = 50;
/** The most text in one frame: a few of them are held for a stalled reader. */
const FRAME_CHARACTERS = 4 * 1024;

const encoder = new TextEncoder();

/** Writes an answer chunk by chunk to the stream log and into its message, merging text deltas on the way. */
export interface AnswerRecorder {
  write(chunk: ChatChunk): Promise<void>;
  /** True if anything was recorded since the last call. */
  takeDirty(): boolean;
  /** Sends whatever is waiting for its merge window. */
  flush(): Promise<void>;
  /** Ms from `startedAt` to the first text; undefined until there is one. */
  firstTextMs(): number | undefined;
}

export interface RecorderOptions {
  writer: StreamWriter;
  builder: MessageBuilder;
  clock: () => number;
  startedAt: number;
  /** Text and reasoning together, in UTF-8. */
  maxBytes: number;
  /** The log rejects this producer: a newer one has taken over, or the engine is gone. */
  onRefused: (error: unknown) => void;
}

export function createRecorder(options: RecorderOptions): AnswerRecorder {
  const { writer, builder, clock, startedAt, maxBytes, onRefused } = options;
  let waiting: Extract<ChatChunk, { type: 'text-delta' | 'reasoning-delta' }> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let lastDeltaAt = Number.NEGATIVE_INFINITY;
  let isDirty = false;
  let firstTextAt: number | undefined;
  let bytes = 0;

  async function send(chunk: ChatChunk): Promise<void> {
    await writer.append(JSON.stringify(chunk)).catch(onRefused);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const chunk = waiting;
    waiting = null;
    if (!chunk) return;
    lastDeltaAt = clock();
    for (const delta of piecesOf(chunk.delta)) await send({ ...chunk, delta });
  }

  async function addDelta(chunk: NonNullable<typeof waiting>): Promise<void> {
    bytes += encoder.encode(chunk.delta).byteLength;
    if (bytes > maxBytes) throw new AnswerTooLong(maxBytes);
    if (chunk.type === 'text-delta') firstTextAt ??= clock();
    if (waiting && (waiting.id !== chunk.id || waiting.type !== chunk.type)) await flush();
    waiting = waiting ? { ...waiting, delta: waiting.delta + chunk.delta } : chunk;
    const waitMs = lastDeltaAt + MERGE_MS - clock();
    if (waitMs <= 0 || waiting.delta.length >= FRAME_CHARACTERS) await flush();
    else timer ??= setTimeout(() => void flush(), waitMs);
  }

  return {
    async write(chunk) {
      builder.apply(chunk);
      isDirty = true;
      if (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') return addDelta(chunk);
      await flush();
      await send(chunk);
    },
    takeDirty() {
      const was = isDirty;
      isDirty = false;
      return was;
    },
    flush,
    firstTextMs: () => (firstTextAt === undefined ? undefined : firstTextAt - startedAt),
  };
}

/** Splits between characters, never within a surrogate pair. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + FRAME_CHARACTERS);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** The answer reached its size limit and ends like one that reached its token limit. */
export class AnswerTooLong extends AppError {
  constructor(maxBytes: number) {
    super('bad_upstream_response', { detail: `more than ${maxBytes} bytes` });
  }
}
