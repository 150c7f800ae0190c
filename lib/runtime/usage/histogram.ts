/** Upper bounds of the classes in which durations are counted, ms; beyond the last there is one more. */
export const DURATIONS_MS = [
  250, 500, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000, 13_000, 20_000, 30_000, 60_000, 120_000, 180_000,
] as const;

/** The name of the class of a duration: its upper bound, or "inf". */
export const durationClass = (ms: number): string => String(DURATIONS_MS.find((bound) => ms <= bound) ?? 'inf');

/**
 * The duration that a share of all stays below, ms, interpolated within its class; null without any. counts: by class.
 * share: 0 to 1.
 */
export function durationAt(counts: ReadonlyMap<string, number>, share: number): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let below = 0;
  let from = 0;
  for (const bound of DURATIONS_MS) {
    const here = counts.get(String(bound)) ?? 0;
    if (here > 0 && below + here >= share * total) {
      return Math.round(from + ((bound - from) * (share * total - below)) / here);
    }
    below += here;
    from = bound;
  }
  return from;
}
