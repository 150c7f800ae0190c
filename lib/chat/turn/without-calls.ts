import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { wrapLanguageModel } from 'ai';

/**
 * A model for a step in which no tool may be called: any calls it makes are dropped, so that its text still counts. The
 * SDK would fail the whole step for them.
 */
export function withoutCalls(model: LanguageModelV4): LanguageModelV4 {
  return wrapLanguageModel({
    model,
    middleware: {
      specificationVersion: 'v4',
      async wrapStream({ doStream }) {
        const { stream, ...rest } = await doStream();
        return { ...rest, stream: stream.pipeThrough(new TransformStream({ transform: passText })) };
      },
    },
  });
}

function passText(
  part: LanguageModelV4StreamPart,
  controller: TransformStreamDefaultController<LanguageModelV4StreamPart>,
): void {
  if (part.type === 'tool-call' || part.type.startsWith('tool-input-')) return;
  const isAsking = part.type === 'finish' && part.finishReason.unified === 'tool-calls';
  controller.enqueue(isAsking ? { ...part, finishReason: { ...part.finishReason, unified: 'stop' } } : part);
}
