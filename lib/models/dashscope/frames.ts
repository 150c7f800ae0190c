import type { Answer } from './answer.ts';

const encoder = new TextEncoder();

/**
 * The answer as the plain SSE stream that the SDK reads. Upstream deltas are merged: a frame goes out at most every
 * `windowMs` (called for each), the first text and the end at once. A slow reader gets larger frames, never more memory
 * than the reply's cap. When an answer fails, the text so far is sent, then the stream ends without a finish; the
 * caller checks `answer.failure()`.
 */
export function framesOf(
  answer: Answer,
  model: string,
  windowMs: () => number,
  now: () => number,
  onCancel: () => void,
): ReadableStream<Uint8Array> {
  const chunk = (choice: object, more: object = {}) =>
    `data: ${JSON.stringify({ id: answer.id(), model, choices: [{ index: 0, ...choice }], ...more })}\n\n`;
  let lastFrameAt = Number.NEGATIVE_INFINITY;
  let isUrgent = true;
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

  function lastFrames(): string {
    const text = answer.drainText();
    const shown = text === '' ? '' : chunk({ delta: { content: text } });
    if (answer.failure()) return shown;
    const { toolCalls, finishReason, usage } = answer.summary();
    const calls = toolCalls.map(({ id, name, arguments: args }, index) =>
      chunk({ delta: { tool_calls: [{ index, id, type: 'function', function: { name, arguments: args } }] } }),
    );
    return `${shown}${calls.join('')}${chunk({ delta: {}, finish_reason: finishReason }, usageOf(usage))}data: [DONE]\n\n`;
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          if (answer.isEnded()) {
            const last = lastFrames();
            if (last !== '') controller.enqueue(encoder.encode(last));
            controller.close();
            return;
          }
          const waitMs = isUrgent ? 0 : lastFrameAt + windowMs() - now();
          if (waitMs <= 0) {
            const text = answer.drainText();
            if (text !== '') {
              isUrgent = false;
              lastFrameAt = now();
              controller.enqueue(encoder.encode(chunk({ delta: { content: text } })));
              return;
            }
            await change();
          } else {
            await change(waitMs);
          }
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

/** Only numbers the SDK's schema accepts. */
function usageOf(usage: Record<string, unknown> | undefined): object {
  if (!usage) return {};
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
  // Placeholders of servers that count elsewhere: unknown is not zero.
  if (number(usage.prompt_tokens) === undefined && number(usage.completion_tokens) === undefined) return {};
  const detail = (value: unknown, key: string) =>
    typeof value === 'object' && value !== null ? number((value as Record<string, unknown>)[key]) : undefined;
  return {
    usage: {
      prompt_tokens: number(usage.prompt_tokens),
      completion_tokens: number(usage.completion_tokens),
      total_tokens: number(usage.total_tokens),
      prompt_tokens_details: { cached_tokens: detail(usage.prompt_tokens_details, 'cached_tokens') },
      completion_tokens_details: { reasoning_tokens: detail(usage.completion_tokens_details, 'reasoning_tokens') },
    },
  };
}
