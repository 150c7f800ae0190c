import type { Budget, Limiter } from './limits.ts';
import { longestWait, takeCost } from './window.ts';

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

  function add(budget: Budget, now: number): void {
    const { at = now, windowMs, key } = budget;
    const found = read(budget, now);
    const [window, cost] = [Math.floor(at / windowMs), takeCost(budget)];
    if (window === found.window) counts.set(key, { ...found, current: Math.max(0, found.current + cost) });
    // What was taken longer ago counts for nothing any more.
    else if (window === found.window - 1) counts.set(key, { ...found, previous: Math.max(0, found.previous + cost) });
  }

  return {
    async open() {},
    async close() {},
    async ping() {},
    async take(budgets) {
      const now = clock();
      sweep(now);
      const asked = budgets.map((budget) => ({ budget, found: read(budget, now) }));
      const refusal = longestWait(asked, now);
      if (refusal) return { isAllowed: false, ...refusal };
      for (const budget of budgets) add(budget, now);
      return { isAllowed: true };
    },
    async spend(budgets) {
      const now = clock();
      sweep(now);
      for (const budget of budgets) add(budget, now);
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
