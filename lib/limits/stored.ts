import type { Budget, Limiter } from './limits.ts';
import { createMemoryLimiter } from './memory.ts';
import { longestWait, type Refusal, takeCost, type WindowCounts } from './window.ts';
import { type SharedCounts, withFallback } from './with-fallback.ts';

/** One count of one window. */
interface CountEntry {
  key: string;
  /** Number of the window since 1970. */
  period: number;
  /** Unix ms after which nobody asks for it. */
  endsAt: number;
  cost: number;
}

/** What this engine needs from a database. */
export interface CountStore {
  /** Other processes may use the same database. */
  isShared: boolean;
  /**
   * Adds to the counts in one step, unless mayAdd forbids it, and tells whether it did. found: the counts before it, in
   * the order of the entries.
   */
  addCounts(entries: CountEntry[], mayAdd?: (found: WindowCounts[]) => boolean): Promise<boolean>;
  enterSlot(key: string, member: string, max: number, until: number, now: number): Promise<boolean>;
  leaveSlot(key: string, member: string): Promise<void>;
}

/**
 * The limiter on the database of the conversations: counts outlive a restart, and several instances share them. Counts
 * in this process while the database is away. clock: Unix ms, the same on all instances.
 */
export function createStoredLimiter(store: CountStore, clock: () => number): Limiter {
  const local = createMemoryLimiter(clock);
  return {
    open: async () => {},
    close: async () => {},
    ping: async () => {},
    ...withFallback(countsIn(store), local, clock),
    async enter(key, member, max, leaseMs) {
      // A single process knows its answers best: none of them outlives it.
      if (!store.isShared) return local.enter(key, member, max, leaseMs);
      const now = clock();
      const entered = await store.enterSlot(key, member, max, now + leaseMs, now).catch(() => null);
      return entered ?? local.enter(key, member, max, leaseMs);
    },
    async leave(key, member) {
      await local.leave(key, member);
      if (store.isShared) await store.leaveSlot(key, member).catch(() => {});
    },
  };
}

function countsIn(store: CountStore): SharedCounts {
  return {
    async take(budgets, now) {
      let refusal: Refusal | null = null;
      await store.addCounts(
        budgets.map((budget) => entryOf(budget, now)),
        (found) => {
          refusal = longestWait(
            budgets.map((budget, at) => ({ budget, found: found[at] ?? { current: 0, previous: 0 } })),
            now,
          );
          return refusal === null;
        },
      );
      return refusal ? { isAllowed: false, ...(refusal as Refusal) } : { isAllowed: true };
    },
    async spend(budgets, now) {
      await store.addCounts(budgets.map((budget) => entryOf(budget, now)));
    },
  };
}

function entryOf(budget: Budget, now: number): CountEntry {
  const { key, windowMs, at = now } = budget;
  const period = Math.floor(at / windowMs);
  return { key, period, endsAt: (period + 2) * windowMs, cost: takeCost(budget) };
}
