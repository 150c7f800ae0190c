import { describe, expect, it } from 'vitest';
import { CallTime } from '../../../lib/providers/call-time.ts';

/** A clock that a chain advances by the time it takes. */
function setup() {
  let now = 0;
  const time = new CallTime(10_000, () => now);
  const chain = (tookMs: number) => async (budgetMs: number) => {
    now += tookMs;
    return budgetMs;
  };
  return { time, chain, idle: (ms: number) => (now += ms) };
}

describe('the time of one tool call', () => {
  it('is handed out by what the chains before have used up', async () => {
    const { time, chain, idle } = setup();
    const { signal } = new AbortController();
    expect(await time.spend(signal, 10_000, chain(5_000))).toBe(8_000);
    // Thinking between two questions costs nothing.
    idle(60_000);
    expect(await time.spend(signal, 10_000, chain(4_000))).toBe(4_000);
    expect(await time.spend(signal, 10_000, chain(0))).toBe(800);
  });

  it('counts chains that run at the same time once', async () => {
    const { time, idle } = setup();
    const { signal } = new AbortController();
    const [first, second] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const both = [time.spend(signal, 10_000, () => first.promise), time.spend(signal, 10_000, () => second.promise)];
    idle(3_000);
    first.resolve(1);
    second.resolve(2);
    await Promise.all(both);
    expect(await time.spend(signal, 10_000, async (budgetMs) => budgetMs)).toBe(5_600);
  });

  it('gives a chain no more than it may take by itself, and other calls a time of their own', async () => {
    const { time, chain } = setup();
    expect(await time.spend(new AbortController().signal, 3_200, chain(9_000))).toBe(3_200);
    expect(await time.spend(new AbortController().signal, 10_000, chain(0))).toBe(8_000);
  });

  it('ends its count with a chain that fails', async () => {
    const { time, chain, idle } = setup();
    const { signal } = new AbortController();
    const failing = async () => {
      idle(5_000);
      throw new Error('failed');
    };
    await expect(time.spend(signal, 10_000, failing)).rejects.toThrow('failed');
    idle(60_000);
    expect(await time.spend(signal, 10_000, chain(0))).toBe(4_000);
  });
});
