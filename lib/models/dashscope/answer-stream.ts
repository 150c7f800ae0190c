import type { LanguageModelV4StreamPart, SharedV4ProviderMetadata } from '@ai-sdk/provider';
import type { AppError } from '../../errors/app-error.ts';
import type { Answer } from './answer.ts';
import { NO_USAGE, unifiedReasonOf, usageOf } from './finish-part.ts';
import { createTextParts } from './text-parts.ts';

type Part = LanguageModelV4StreamPart;

export interface AnswerStreamOptions {
  model: string;
  /** How long deltas are merged; asked for each part. */
  windowMs: () => number;
  now: () => number;
  signal: AbortSignal | undefined;
  /** For the finish part: what the turn and the log want to know. */
  metadata: () => SharedV4ProviderMetadata;
  /** Called once when the answer has ended, with its failure if any. */
  onEnd: (failure: AppError | undefined) => void;
  /** The reader left. */
  onCancel: () => void;
}

/**
 * The answer as the parts of a language model's stream. Upstream deltas are merged: text goes out at most every
 * `windowMs`, the first text and the end at once. A slow reader gets longer parts, never more memory than the reply's
 * cap. A failed answer ends with its text so far, an `error` part (an AppError) and finish "error", never with a silent
 * finish or a throw; an aborted one errors with the signal's reason.
 */
export function answerStream(answer: Answer, options: AnswerStreamOptions): ReadableStream<Part> {
  const { model, windowMs, now, signal, onEnd, onCancel } = options;
  const text = createTextParts();
  let lastPartAt = Number.NEGATIVE_INFINITY;
  let isUrgent = true;
  let hasStarted = false;
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  answer.onChange((urgent) => {
    isUrgent ||= urgent;
    // A running timer already bounds the wait of text that is not urgent.
    if (urgent || timer === undefined) wake?.();
  });

  function change(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        timer = undefined;
        wake = undefined;
        resolve();
      };
      wake = done;
      if (ms !== undefined) timer = setTimeout(done, ms);
    });
  }

  function firstParts(): Part[] {
    const id = answer.id();
    return [
      { type: 'stream-start', warnings: [] },
      { type: 'response-metadata', modelId: model, ...(id !== undefined && { id }) },
    ];
  }

  /** Waits for what may be sent next. */
  async function nextParts(): Promise<Part[]> {
    for (;;) {
      signal?.throwIfAborted();
      if (answer.isEnded()) return [...text.push(answer.drainText()), ...text.end(), ...lastParts()];
      const waitMs = isUrgent ? 0 : lastPartAt + windowMs() - now();
      const parts = waitMs <= 0 ? text.push(answer.drainText()) : [];
      if (parts.length > 0) {
        isUrgent = false;
        lastPartAt = now();
        return parts;
      }
      await change(waitMs > 0 ? waitMs : undefined);
    }
  }

  function lastParts(): Part[] {
    const failure = answer.failure();
    onEnd(failure);
    const providerMetadata = options.metadata();
    if (failure) {
      const finishReason = { unified: 'error' as const, raw: undefined };
      return [
        { type: 'error', error: failure },
        { type: 'finish', finishReason, usage: NO_USAGE, providerMetadata },
      ];
    }
    const { toolCalls, finishReason: raw, usage } = answer.summary();
    const calls = toolCalls.flatMap(({ id, name, arguments: input }): Part[] => [
      { type: 'tool-input-start', id, toolName: name },
      { type: 'tool-input-delta', id, delta: input },
      { type: 'tool-input-end', id },
      { type: 'tool-call', toolCallId: id, toolName: name, input },
    ]);
    const finishReason = { unified: unifiedReasonOf(raw), raw };
    return [...calls, { type: 'finish', finishReason, usage: usageOf(usage), providerMetadata }];
  }

  return new ReadableStream<Part>(
    {
      async pull(controller) {
        try {
          const parts = await nextParts();
          for (const part of hasStarted ? parts : [...firstParts(), ...parts]) controller.enqueue(part);
          hasStarted = true;
          if (parts.at(-1)?.type === 'finish') controller.close();
        } catch (thrown) {
          controller.error(thrown);
        }
      },
      cancel() {
        clearTimeout(timer);
        onCancel();
      },
    },
    { highWaterMark: 0 },
  );
}
