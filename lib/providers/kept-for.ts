import type { Sourced } from '../domain/ports.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long the answers of a port are kept. */
export const TTL_MS = {
  geocode: 30 * 24 * HOUR_MS,
  reverse: 24 * HOUR_MS,
  places: HOUR_MS,
  details: HOUR_MS,
  weatherNow: 10 * MINUTE_MS,
  forecast: 30 * MINUTE_MS,
  air: 10 * MINUTE_MS,
  routes: 15 * MINUTE_MS,
  matrix: 15 * MINUTE_MS,
  isochrone: 15 * MINUTE_MS,
};
/** Answers that are empty or second best are asked for again sooner. */
const SHORT_TTL_MS = 5 * MINUTE_MS;

/** Embedded answers are as quick as a cache; a live provider may answer the next time. */
export function keptFor({ source }: Sourced<unknown>, ttlMs: number, isEmpty: boolean): number {
  if (source.offline) return 0;
  // A simplified line is as good as it will ever be.
  const isSecondBest = source.degraded?.some((reason) => reason !== 'simplified') ?? false;
  return isEmpty || isSecondBest ? Math.min(ttlMs, SHORT_TTL_MS) : ttlMs;
}
