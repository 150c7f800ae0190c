import type { Budget, Limiter } from './limits.ts';
import { retryAfterS, slidingCount, takeCost } from './window.ts';

const SWEEP_EVERY = 1_000;

interface Counts {
  window: number;
  current: number;
  previous: number;
  endsAt: number;
}

/** The limiter of a single process. clock: Unix ms. */
export function createMemoryLimiter(clock: () => number = Date.now): Limiter {
  const counts = new Map<string, Counts>();
  const places = new Map<string, Map<string, number>>();
  let calls = 0;

  function sweep(now: number): void {
    calls += 1;
    if (calls % SWEEP_EVERY !== 0) return;
    for (const [key, { endsAt }] of counts) if (endsAt < now) counts.delete(key);
    for (const [key, members] of places) if (members.size === 0) places.delete(key);
  }

  function read({ key, windowMs }: Budget, now: number): Counts {
    const window = Math.floor(now / windowMs);
    const known = counts.get(key);
    if (known?.window === window) return known;
    const previous = known?.window === window - 1 ? known.current : 0;
    return { window, current: 0, previous, endsAt: (window + 2) * windowMs };
  }

  const add = (budget: Budget, found: Counts) =>
    counts.set(budget.key, { ...found, current: found.current + takeCost(budget) });

  return {
    async open() {},
    async close() {},
    async ping() {},
    async take(budgets) {
      const now = clock();
      sweep(now);
      const asked = budgets.map((budget) => ({ budget, found: read(budget, now) }));
      const empty = asked.filter(
        ({ budget, found }) => slidingCount(found, budget.windowMs, now) + takeCost(budget) > budget.max,
      );
      if (empty.length > 0) {
        return {
          isAllowed: false,
          retryAfterS: Math.max(...empty.map(({ budget, found }) => retryAfterS(found, budget, now))),
        };
      }
      for (const { budget, found } of asked) add(budget, found);
      return { isAllowed: true };
    },
    async spend(budgets) {
      const now = clock();
      sweep(now);
      for (const budget of budgets) add(budget, read(budget, now));
    },
    async enter(key, member, max, leaseMs) {
      const now = clock();
      const members = places.get(key) ?? new Map<string, number>();
      places.set(key, members);
      for (const [other, until] of members) if (until <= now) members.delete(other);
      if (!members.has(member) && members.size >= max) return false;
      members.set(member, now + leaseMs);
      return true;
    },
    async leave(key, member) {
      places.get(key)?.delete(member);
    },
  };
}
