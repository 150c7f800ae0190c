/** Counts of the present fixed window and of the one before it. */
export interface WindowCounts {
  current: number;
  previous: number;
}

export const costOf = ({ cost = 1 }: { cost?: number }) => cost;

/** Takes within the sliding window: the earlier fixed window counts by the share that still overlaps. */
export function countOf({ current, previous }: WindowCounts, windowMs: number, now: number): number {
  const gone = (now % windowMs) / windowMs;
  return current + previous * (1 - gone);
}

/** Seconds, ≥ 1, until one more take has room. */
export function retryAfterS(
  counts: WindowCounts,
  budget: { max: number; windowMs: number; cost?: number },
  now: number,
): number {
  const { max, windowMs } = budget;
  const intoMs = now % windowMs;
  // Within this window only the share of the earlier one shrinks; after it, the present count is the earlier one.
  const room = max - costOf(budget) - counts.current;
  const waitMs =
    room >= 0 && counts.previous > 0
      ? windowMs * (1 - room / counts.previous) - intoMs
      : windowMs - intoMs + windowMs * Math.max(0, 1 - Math.max(0, max - costOf(budget)) / Math.max(1, counts.current));
  return Math.max(1, Math.ceil(waitMs / 1000));
}
