import { describe, expect, it } from 'vitest';
import { OFFERED } from '../../../lib/tools/registry.ts';
import { countTokens } from '../../mock-dashscope/qwen-tokens.ts';
import { requestSize } from '../../mock-dashscope/request-size.ts';

describe('M03: what every request carries', () => {
  it('M03: instructions and all tools together take 4,000 tokens of Qwen at most', () => {
    const { tools, total } = requestSize();
    expect(Object.keys(tools)).toEqual(OFFERED);
    expect(total).toBeLessThanOrEqual(4_000);
    // A count that fails to see the tools would pass the above.
    expect(total).toBeGreaterThan(2_000);
  });

  it('M03: the count is that of Qwen3: known texts have their known numbers of tokens', () => {
    const known: [string, number][] = [
      ['北京今天天气怎么样？', 5],
      ['Hello, world!', 4],
      ['{"name": "get_weather"}', 7],
      ['2026-11-30', 10],
    ];
    expect(known.map(([text]) => countTokens(text))).toEqual(known.map(([, tokens]) => tokens));
  });
});
