import type { Budget } from './limits.ts';

/** Counts of the current fixed window and of the one before it. */
export interface WindowCounts {
  current: number;
  previous: number;
}

type Costs = Pick<Budget, 'cost' | 'needs'>;

export const takeCost = ({ cost = 1 }: Costs) => cost;

/** The room that a take needs. */
export const takeNeeds = ({ cost = 1, needs = cost }: Costs) => needs;

/** The budget with the longest wait among those that have too little left, and that wait; null if all have enough. */
export function longestWait(asked: { budget: Budget; found: WindowCounts }[], now: number): Refusal | null {
  const waits = asked
    .filter(({ budget, found }) => slidingCount(found, budget.windowMs, now) + takeNeeds(budget) > budget.max)
    .map(({ budget, found }) => ({ key: budget.key, retryAfterS: retryAfterS(found, budget, now) }));
  return waits.sort((a, b) => b.retryAfterS - a.retryAfterS)[0] ?? null;
}

export interface Refusal {
  key: string;
  retryAfterS: number;
}

/** Takes within the sliding window: the previous fixed window counts in proportion to its overlap. */
export function slidingCount({ current, previous }: WindowCounts, windowMs: number, now: number): number {
  const gone = (now % windowMs) / windowMs;
  return current + previous * (1 - gone);
}

/** Seconds, ≥ 1, until there is room for one more take. */
export function retryAfterS(
  counts: WindowCounts,
  budget: Pick<Budget, 'max' | 'windowMs' | 'cost' | 'needs'>,
  now: number,
): number {
  const { max, windowMs } = budget;
  const intoMs = now % windowMs;
  // Within this window only the share of the previous one shrinks; after it, the current count becomes the previous
  // one.
  const room = max - takeNeeds(budget) - counts.current;
  const waitMs =
    room >= 0 && counts.previous > 0
      ? windowMs * (1 - room / counts.previous) - intoMs
      : windowMs -
        intoMs +
        windowMs * Math.max(0, 1 - Math.max(0, max - takeNeeds(budget)) / Math.max(1, counts.current));
  return Math.max(1, Math.ceil(waitMs / 1000));
}
