import type {
  LanguageModelV4Content,
  LanguageModelV4GenerateResult,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { AppError } from '../../errors/app-error.ts';

/** A complete answer from its stream. Throws the stream's error, if any. */
export async function collect(
  stream: ReadableStream<LanguageModelV4StreamPart>,
): Promise<LanguageModelV4GenerateResult> {
  const content: LanguageModelV4Content[] = [];
  let response: LanguageModelV4GenerateResult['response'];
  let text: { type: 'text' | 'reasoning'; text: string } | undefined;
  for await (const part of stream) {
    switch (part.type) {
      case 'error':
        throw part.error;
      case 'text-start':
      case 'reasoning-start':
        text = { type: part.type === 'text-start' ? 'text' : 'reasoning', text: '' };
        content.push(text);
        break;
      case 'text-delta':
      case 'reasoning-delta':
        if (text) text.text += part.delta;
        break;
      case 'tool-call':
        content.push(part);
        break;
      case 'response-metadata': {
        const { type: _, ...metadata } = part;
        response = metadata;
        break;
      }
      case 'finish': {
        const { finishReason, usage, providerMetadata } = part;
        return {
          content,
          finishReason,
          usage,
          warnings: [],
          ...(providerMetadata && { providerMetadata }),
          ...(response && { response }),
        };
      }
    }
  }
  throw new AppError('stream_interrupted', { detail: 'no finish part' });
}
