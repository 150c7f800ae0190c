import type {
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  SharedV4ProviderMetadata,
} from '@ai-sdk/provider';
import type { AppError } from '../../errors/app-error.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import type { Answer } from './answer.ts';
import { THOUGHT_ABOVE } from './answer-marks.ts';

type Part = LanguageModelV4StreamPart;

export interface CheckedStreamOptions {
  answer: Answer;
  signal: AbortSignal | undefined;
  /** For the finish part: what the turn and the log want to know. */
  metadata: () => SharedV4ProviderMetadata;
  /** Called once when the stream has ended, with its failure if any. */
  onEnd: (failure: AppError | undefined) => void;
}

const ERROR: LanguageModelV4FinishReason = { unified: 'error', raw: undefined };
const NO_USAGE = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

/**
 * The SDK's parts with an honest ending: a failed answer ends with an `error` part (an AppError) and finish "error", never with
 * a silent finish or a throw; an aborted one errors with the signal's reason. Text parts without text are left out.
 */
export function checkedStream(source: ReadableStream<Part>, options: CheckedStreamOptions): ReadableStream<Part> {
  const reader = source.getReader();
  let heldStart: Part | undefined;
  let hasFinished = false;

  /** The parts to send for this one. */
  function translate(part: Part): Part[] {
    switch (part.type) {
      case 'text-start':
        heldStart = part;
        return [];
      case 'text-delta': {
        if (part.delta === '') return [];
        const [before = '', after] = part.delta.split(THOUGHT_ABOVE);
        if (after !== undefined) return takenBack(part, before, after);
        const start = heldStart;
        heldStart = undefined;
        return start ? [start, part] : [part];
      }
      case 'text-end': {
        const isEmpty = heldStart !== undefined;
        heldStart = undefined;
        return isEmpty ? [] : [part];
      }
      case 'error':
        return fail(toAppError(part.error, 'bad_upstream_response'));
      case 'finish': {
        const failure = options.answer.failure();
        if (failure) return fail(failure);
        if (hasFinished) return [];
        hasFinished = true;
        options.onEnd(undefined);
        return [{ ...part, providerMetadata: options.metadata() }];
      }
      default:
        return [part];
    }
  }

  /** The text so far was reasoning: an empty piece of reasoning says so, for those interested. */
  function takenBack(part: Extract<Part, { type: 'text-delta' }>, before: string, after: string): Part[] {
    const shown = before === '' ? [] : translate({ ...part, delta: before });
    const id = `${part.id}-above`;
    const end: Part[] = heldStart === undefined ? [{ type: 'text-end', id: part.id }] : [];
    heldStart = { type: 'text-start', id: part.id };
    return [
      ...shown,
      ...end,
      { type: 'reasoning-start', id, providerMetadata: { dashscope: { isThoughtAbove: true } } },
      { type: 'reasoning-end', id },
      ...(after === '' ? [] : translate({ ...part, delta: after })),
    ];
  }

  function fail(error: AppError): Part[] {
    if (hasFinished) return [];
    hasFinished = true;
    options.onEnd(error);
    return [
      { type: 'error', error },
      { type: 'finish', finishReason: ERROR, usage: NO_USAGE, providerMetadata: options.metadata() },
    ];
  }

  return new ReadableStream<Part>(
    {
      async pull(controller) {
        for (;;) {
          let parts: Part[];
          let isDone = false;
          try {
            const { done, value } = await reader.read();
            options.signal?.throwIfAborted();
            isDone = done;
            parts = done ? [] : translate(value);
          } catch (thrown) {
            if (options.signal?.aborted) return controller.error(options.signal.reason);
            isDone = true;
            parts = fail(toAppError(thrown, 'stream_interrupted'));
          }
          for (const part of parts) controller.enqueue(part);
          if (isDone) return controller.close();
          if (parts.length > 0) return;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
