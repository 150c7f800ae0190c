import { afterAll, expect, it } from 'vitest';
import { createStoredLimiter } from '../../../lib/limits/stored.ts';
import { createStore } from '../../../lib/store/index.ts';

const store = createStore({ kind: 'sqlite', path: ':memory:' });
afterAll(() => store.close());

const now = 1_796_000_000_000;
const budget = (key: string, max: number, cost = 1) => ({ key, max, windowMs: 60_000, cost });

it('grants no more than a ceiling to takes that are decided together', async () => {
  const limiter = createStoredLimiter(store, () => now);
  const takes = Array.from({ length: 25 }, (_, at) => limiter.take([budget('site', 7), budget(`visitor ${at}`, 1)]));
  const allowed = (await Promise.all(takes)).map(({ isAllowed }) => isAllowed);
  expect(allowed).toEqual(Array.from({ length: 25 }, (_, at) => at < 7));
  // Whoever was refused by the site's ceiling has lost nothing of their own.
  expect(await limiter.take([budget('visitor 24', 1)])).toEqual({ isAllowed: true });
  expect((await limiter.take([budget('visitor 0', 1)])).isAllowed).toBe(false);
});

it('keeps a count that is given back twice at nothing, and counts on from there', async () => {
  const limiter = createStoredLimiter(store, () => now);
  await Promise.all([limiter.spend([budget('gift', 5, 3)]), limiter.spend([budget('gift', 5, -9)])]);
  await Promise.all([limiter.spend([budget('gift', 5, -9)]), limiter.spend([budget('gift', 5, 4)])]);
  expect((await limiter.take([budget('gift', 5, 1)])).isAllowed).toBe(true);
  expect((await limiter.take([budget('gift', 5, 1)])).isAllowed).toBe(false);
});
