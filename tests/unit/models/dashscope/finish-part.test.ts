import { expect, it } from 'vitest';
import { usageOf } from '../../../../lib/models/dashscope/finish-part.ts';

it('tells what was read from the cache, what was written into it, and the rest', () => {
  const details = { cached_tokens: 600, cache_creation_input_tokens: 300, cache_type: 'ephemeral' };
  expect(usageOf({ prompt_tokens: 1_000, completion_tokens: 7, prompt_tokens_details: details })).toEqual({
    inputTokens: { total: 1_000, noCache: 100, cacheRead: 600, cacheWrite: 300 },
    outputTokens: { total: 7, text: 7, reasoning: 0 },
  });
  expect(usageOf({ prompt_tokens: 10, completion_tokens: 7 }).inputTokens).toMatchObject({
    noCache: 10,
    cacheWrite: undefined,
  });
});
