import type { Budget, Limiter, Taken } from './limits.ts';

/** Counts that several processes, or a process and the next one, have in common. Every call may fail. */
export interface SharedCounts {
  take(budgets: Budget[], now: number): Promise<Taken>;
  spend(budgets: Budget[], now: number): Promise<void>;
}

/** What is remembered of an outage. */
const MOST_OWED = 10_000;

/**
 * The shared counts, and those of this process while the shared ones are away. Both are kept up to date: an outage
 * does not make anybody's budget new, and what was taken during it is counted for all once it is over.
 */
export function withFallback(
  shared: SharedCounts,
  local: Pick<Limiter, 'take' | 'spend'>,
  clock: () => number,
): Pick<Limiter, 'take' | 'spend'> {
  let owed: Budget[] = [];

  function owe(budgets: Budget[], now: number): void {
    owed = [...owed, ...budgets.map((budget) => ({ at: now, ...budget }))].slice(-MOST_OWED);
  }

  async function settle(now: number): Promise<void> {
    if (owed.length === 0) return;
    const due = owed;
    owed = [];
    await shared.spend(due, now).catch(() => {
      owed = [...due, ...owed].slice(-MOST_OWED);
    });
  }

  return {
    async take(budgets) {
      const now = clock();
      const taken = await shared.take(budgets, now).catch(() => null);
      if (taken === null) {
        const here = await local.take(budgets);
        if (here.isAllowed) owe(budgets, now);
        return here;
      }
      if (taken.isAllowed) await local.spend(budgets);
      await settle(now);
      return taken;
    },
    async spend(budgets) {
      const now = clock();
      await local.spend(budgets);
      const isSpent = await shared.spend(budgets, now).then(
        () => true,
        () => false,
      );
      if (isSpent) await settle(now);
      else owe(budgets, now);
    },
  };
}
