import { describe, expect, it } from 'vitest';
import { createCostOf } from '../../../lib/models/cost.ts';
import { LIST_PRICES } from '../../../lib/models/prices.ts';

const MILLION = 1_000_000;

function costs(over: Partial<Parameters<typeof createCostOf>[0]> = {}) {
  const unknown: string[] = [];
  const onUnknown = (model: string) => unknown.push(model);
  return { unknown, costOf: createCostOf({ currency: 'CNY', prices: {}, isLocal: () => false, onUnknown, ...over }) };
}

describe('what an answer costs', () => {
  it('is the list price of its tokens, in millionths', () => {
    const { costOf, unknown } = costs();
    expect(costOf('qwen-plus', { input: MILLION, output: 0 })).toBe(0.8 * MILLION);
    expect(costOf('qwen-plus', { input: 0, output: MILLION })).toBe(2 * MILLION);
    expect(costOf('qwen-plus', { input: 0, output: MILLION, isThinking: true })).toBe(8 * MILLION);
    expect(costOf('qwen-plus', { input: 3, output: 1 })).toBe(5);
    expect(costs({ currency: 'USD' }).costOf('qwen-plus', { input: MILLION, output: 0 })).toBe(0.4 * MILLION);
    expect(unknown).toEqual([]);
  });

  it('counts cached input at its own price, and what is put into the cache a quarter dearer', () => {
    const { costOf } = costs({ prices: { mine: { input: 10, output: 1, cached: 3 } } });
    expect(costOf('mine', { input: 1_000, output: 0, cached: 400 })).toBe(600 * 10 + 400 * 3);
    expect(costOf('mine', { input: 1_000, output: 0, written: 200 })).toBe(800 * 10 + 200 * 12.5);
    expect(costs().costOf('qwen-max', { input: 1_000, output: 0, cached: 1_000 })).toBe(480);
  });

  it('takes the operator’s prices over the list, "*" for all others, and dated names for their model', () => {
    const { costOf, unknown } = costs({
      prices: { 'qwen-plus': { input: 5, output: 5 }, '*': { input: 7, output: 7 } },
    });
    const one = { input: 100, output: 0 };
    expect(costOf('qwen-plus', one)).toBe(500);
    expect(costOf('qwen-plus-2025-12-01', one)).toBe(500);
    expect(costOf('qwen-flash-latest', one)).toBe(15);
    expect(costOf('some-llama', one)).toBe(700);
    expect(unknown).toEqual([]);
  });

  it('counts an unknown model at the dearest known price and says so once; on this machine it is free', () => {
    const { costOf, unknown } = costs();
    const use = { input: 1_000, output: 1_000, isThinking: true };
    const listed = Object.keys(LIST_PRICES).map((model) => costOf(model, use));
    expect(costOf('qwen9-ultra', use)).toBeGreaterThanOrEqual(Math.max(...listed));
    costOf('qwen9-ultra', use);
    expect(unknown).toEqual(['qwen9-ultra']);
    const local = costs({ isLocal: () => true });
    expect(local.costOf('qwen9-ultra', use)).toBe(0);
    expect(local.costOf('qwen-plus', use)).toBeGreaterThan(0);
  });
});
