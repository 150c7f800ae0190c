import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Limiter } from '../../lib/limits/limits.ts';

const MINUTE = 60_000;

/** What every limiter promises. open: a limiter on the given clock (Unix ms). */
export function limitsContract(name: string, open: (clock: () => number) => Promise<Limiter>): void {
  describe(`limiter on ${name}`, () => {
    // The start of a minute, so that windows are where the test expects them.
    let now = Math.ceil(Date.now() / MINUTE) * MINUTE;
    let limiter: Limiter;
    beforeAll(async () => {
      limiter = await open(() => now);
    });
    afterAll(() => limiter.close());

    const budget = (key: string, max = 3) => ({ key, max, windowMs: MINUTE });
    const key = () => crypto.randomUUID();

    it('answers a ping', async () => {
      await expect(limiter.ping()).resolves.toBeUndefined();
    });

    it('allows up to the limit and says when to come back', async () => {
      const a = key();
      for (let at = 0; at < 3; at += 1) expect(await limiter.take([budget(a)])).toEqual({ isAllowed: true });
      const refused = await limiter.take([budget(a)]);
      expect(refused.isAllowed).toBe(false);
      if (refused.isAllowed) return;
      now += refused.retryAfterS * 1_000;
      expect(await limiter.take([budget(a)])).toEqual({ isAllowed: true });
    });

    it('counts in a sliding window: a burst at the boundary is not allowed twice', async () => {
      now = Math.ceil(now / MINUTE) * MINUTE + 59_000;
      const a = key();
      for (let at = 0; at < 3; at += 1) await limiter.take([budget(a)]);
      now += 2_000;
      expect((await limiter.take([budget(a)])).isAllowed).toBe(false);
    });

    it('takes from all budgets or from none', async () => {
      const a = key();
      const b = key();
      await limiter.take([budget(b, 1)]);
      expect((await limiter.take([budget(a, 1), budget(b, 1)])).isAllowed).toBe(false);
      expect(await limiter.take([budget(a, 1)])).toEqual({ isAllowed: true });
    });

    it('takes what a request costs, whole or not at all', async () => {
      const a = key();
      const costing = (cost: number) => ({ ...budget(a, 10), cost });
      expect((await limiter.take([costing(7)])).isAllowed).toBe(true);
      expect((await limiter.take([costing(4)])).isAllowed).toBe(false);
      expect((await limiter.take([costing(3)])).isAllowed).toBe(true);
      expect((await limiter.take([costing(1)])).isAllowed).toBe(false);
      expect((await limiter.take([{ ...budget(key(), 10), cost: 11 }])).isAllowed).toBe(false);
    });

    it('counts what was used beyond the limit, and refuses until the window has passed', async () => {
      now = Math.ceil(now / MINUTE) * MINUTE;
      const a = key();
      await limiter.spend([{ ...budget(a, 10), cost: 25 }]);
      const refused = await limiter.take([budget(a, 10)]);
      expect(refused.isAllowed).toBe(false);
      if (refused.isAllowed) return;
      now += refused.retryAfterS * 1_000;
      expect((await limiter.take([budget(a, 10)])).isAllowed).toBe(true);
    });

    it('says which of the budgets keeps a request waiting longest', async () => {
      now = Math.ceil(now / MINUTE) * MINUTE;
      const [minute, day] = [key(), key()];
      const budgets = [budget(minute, 1), { key: day, max: 1, windowMs: 60 * MINUTE }];
      await limiter.take(budgets);
      expect(await limiter.take(budgets)).toMatchObject({ isAllowed: false, key: day });
      expect(await limiter.take([budget(minute, 1)])).toMatchObject({ isAllowed: false, key: minute });
    });

    it('R5: books more than is left, once, where a take needs less room than it costs', async () => {
      now = Math.ceil(now / MINUTE) * MINUTE;
      const a = key();
      const ahead = { ...budget(a, 100), cost: 80, needs: 1 };
      expect((await limiter.take([ahead])).isAllowed).toBe(true);
      expect((await limiter.take([ahead])).isAllowed).toBe(true);
      expect((await limiter.take([ahead])).isAllowed).toBe(false);
    });

    it('R5: takes back what was booked and not used, also from the window before, and never below nothing', async () => {
      now = Math.ceil(now / MINUTE) * MINUTE + 10_000;
      const [a, b, c] = [key(), key(), key()];
      const bookedAt = now;
      for (const each of [a, b, c]) await limiter.take([{ ...budget(each, 10), cost: 10 }]);
      await limiter.spend([{ ...budget(a, 10), cost: -7, at: bookedAt }]);
      expect((await limiter.take([{ ...budget(a, 10), cost: 7 }])).isAllowed).toBe(true);
      await limiter.spend([{ ...budget(b, 10), cost: -99, at: bookedAt }]);
      expect((await limiter.take([{ ...budget(b, 10), cost: 11 }])).isAllowed).toBe(false);
      expect((await limiter.take([{ ...budget(b, 10), cost: 10 }])).isAllowed).toBe(true);
      // A minute later, the window in which it was booked still counts for five sixths.
      now += MINUTE;
      expect((await limiter.take([{ ...budget(c, 10), cost: 5 }])).isAllowed).toBe(false);
      await limiter.spend([{ ...budget(c, 10), cost: -7, at: bookedAt }]);
      expect((await limiter.take([{ ...budget(c, 10), cost: 5 }])).isAllowed).toBe(true);
    });

    it('allows exactly the limit under concurrency', async () => {
      const a = key();
      const taken = await Promise.all(Array.from({ length: 30 }, () => limiter.take([budget(a, 7)])));
      expect(taken.filter(({ isAllowed }) => isAllowed)).toHaveLength(7);
    });

    it('hands out slots until all are taken, and again once one is freed or its lease has expired', async () => {
      const a = key();
      expect(await limiter.enter(a, 'one', 2, 10_000)).toBe(true);
      expect(await limiter.enter(a, 'two', 2, 20_000)).toBe(true);
      expect(await limiter.enter(a, 'three', 2, 10_000)).toBe(false);
      expect(await limiter.enter(a, 'two', 2, 20_000)).toBe(true);
      await limiter.leave(a, 'two');
      expect(await limiter.enter(a, 'three', 2, 60_000)).toBe(true);
      now += 11_000;
      expect(await limiter.enter(a, 'four', 2, 10_000)).toBe(true);
    });
  });
}
