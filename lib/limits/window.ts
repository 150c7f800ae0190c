/** Counts of the current fixed window and of the one before it. */
export interface WindowCounts {
  current: number;
  previous: number;
}

export const takeCost = ({ cost = 1 }: { cost?: number }) => cost;

/** Takes within the sliding window: the previous fixed window counts in proportion to its overlap. */
export function slidingCount({ current, previous }: WindowCounts, windowMs: number, now: number): number {
  const gone = (now % windowMs) / windowMs;
  return current + previous * (1 - gone);
}

/** Seconds, ≥ 1, until there is room for one more take. */
export function retryAfterS(
  counts: WindowCounts,
  budget: { max: number; windowMs: number; cost?: number },
  now: number,
): number {
  const { max, windowMs } = budget;
  const intoMs = now % windowMs;
  // Within this window only the share of the previous one shrinks; after it, the current count becomes the previous
  // one.
  const room = max - takeCost(budget) - counts.current;
  const waitMs =
    room >= 0 && counts.previous > 0
      ? windowMs * (1 - room / counts.previous) - intoMs
      : windowMs -
        intoMs +
        windowMs * Math.max(0, 1 - Math.max(0, max - takeCost(budget)) / Math.max(1, counts.current));
  return Math.max(1, Math.ceil(waitMs / 1000));
}
