import { AppError } from '../../errors/app-error.ts';
import { isErrorCode } from '../../errors/table.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import type { ChatChunk } from './chat-chunk.ts';
import { type AnswerRecorder, AnswerTooLong } from './recorder.ts';

/** How long an aborted model has to notice. */
const ABORT_GRACE_MS = 500;

interface Settings {
  recorder: AnswerRecorder;
  signal: AbortSignal;
  /** Rewrites a chunk before it is recorded; an empty list drops it. */
  shape: (chunk: ChatChunk) => ChatChunk[];
}

/** How a model's stream ended, and what had arrived by then. */
export interface Ending {
  /** Text since the last tool call. */
  hasClosingText: boolean;
  hasText: boolean;
  hasCalls: boolean;
  hasResult: boolean;
  isTooLong: boolean;
  /** The stream was read to its end: nothing upstream is left open. */
  isWhole: boolean;
  error?: AppError;
}

/** Records a stream of chunks to its end, its failure or its abort. Never throws. */
export async function recordChunks(stream: ReadableStream<ChatChunk>, settings: Settings): Promise<Ending> {
  const { recorder, signal, shape } = settings;
  const ending: Ending = {
    hasClosingText: false,
    hasText: false,
    hasCalls: false,
    hasResult: false,
    isTooLong: false,
    isWhole: false,
  };
  const reader = stream.getReader();
  const stopWaiting = whenAborted(signal, () => void reader.cancel().catch(() => {}));
  try {
    for (;;) {
      const next = await reader.read();
      ending.isWhole = next.done;
      if (next.done || next.value.type === 'abort') return ending;
      if (next.value.type === 'error') {
        ending.error ??= typedError(next.value.errorText);
        continue;
      }
      for (const chunk of shape(next.value)) {
        note(ending, chunk);
        await recorder.write(chunk);
      }
    }
  } catch (error) {
    if (error instanceof AnswerTooLong) ending.isTooLong = true;
    else ending.error = toAppError(error, 'stream_interrupted');
    return ending;
  } finally {
    stopWaiting();
    await recorder.flush();
    reader.cancel().catch(() => {});
  }
}

function note(ending: Ending, chunk: ChatChunk): void {
  if (chunk.type === 'text-delta' && chunk.delta.trim() !== '') {
    ending.hasText = true;
    ending.hasClosingText = true;
  } else if (chunk.type === 'data-thought') {
    ending.hasText = false;
    ending.hasClosingText = false;
  } else if (chunk.type === 'tool-input-available' || chunk.type === 'tool-input-error') {
    ending.hasCalls = true;
    ending.hasClosingText = false;
  } else if (chunk.type === 'tool-output-available') ending.hasResult = true;
}

/** The error that our own onError wrote into an error chunk. */
function typedError(text: string): AppError {
  const { code } = JSON.parse(text) as { code?: unknown };
  return new AppError(isErrorCode(code) && code !== 'tool_failed' ? code : 'bad_upstream_response');
}

/**
 * Calls `giveUp` shortly after the abort, for a model that does not notice it; returns a function that cancels this.
 */
function whenAborted(signal: AbortSignal, giveUp: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    timer = setTimeout(giveUp, ABORT_GRACE_MS);
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  };
}
