import type { LanguageModelV4FinishReason, LanguageModelV4Usage } from '@ai-sdk/provider';
import { asRecord } from '../../domain/is-record.ts';

export const NO_USAGE: LanguageModelV4Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

const UNIFIED: Readonly<Record<string, LanguageModelV4FinishReason['unified']>> = {
  stop: 'stop',
  length: 'length',
  content_filter: 'content-filter',
  function_call: 'tool-calls',
  tool_calls: 'tool-calls',
};

/** The protocol's finish reason in the SDK's terms; "interrupted" if there is none. */
export function unifiedReasonOf(reason: string | undefined): LanguageModelV4FinishReason['unified'] {
  return reason === undefined ? 'interrupted' : (UNIFIED[reason] ?? 'other');
}

/** The protocol's token counts in the SDK's terms. */
export function usageOf(usage: Record<string, unknown> | undefined): LanguageModelV4Usage {
  const [input, output] = [numberOf(usage?.prompt_tokens), numberOf(usage?.completion_tokens)];
  // Placeholders of servers that count elsewhere: unknown is not zero.
  if (input === undefined && output === undefined) return NO_USAGE;
  const cache = asRecord(usage?.prompt_tokens_details);
  const cacheRead = numberOf(cache?.cached_tokens) ?? 0;
  const cacheWrite = numberOf(cache?.cache_creation_input_tokens);
  const reasoning = numberOf(asRecord(usage?.completion_tokens_details)?.reasoning_tokens) ?? 0;
  const [total, written] = [input ?? 0, output ?? 0];
  return {
    inputTokens: { total, noCache: Math.max(0, total - cacheRead - (cacheWrite ?? 0)), cacheRead, cacheWrite },
    outputTokens: { total: written, text: Math.max(0, written - reasoning), reasoning },
  };
}

const numberOf = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
