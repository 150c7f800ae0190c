import type { Sourced } from '../domain/ports.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** Answers that are empty or second best are refreshed sooner. */
const SHORT_TTL_MS = 5 * MINUTE_MS;

/** Embedded answers are as quick as a cache, and a live provider may answer next time. */
export function keptFor({ source }: Sourced<unknown>, ttlMs: number, isEmpty: boolean): number {
  if (source.offline) return 0;
  // A simplified line is as good as it will ever be.
  const isSecondBest = source.degraded?.some((reason) => reason !== 'simplified') ?? false;
  return isEmpty || isSecondBest ? Math.min(ttlMs, SHORT_TTL_MS) : ttlMs;
}
