import type { RouteQuery } from '../../domain/ports.ts';
import type { TravelMode } from '../../domain/route.ts';
import { ProviderFailure } from '../failure.ts';

/** Metres per second that nobody exceeds on average: anything faster is for another mode. */
const FASTEST: Record<TravelMode, number> = { walk: 3.2, bike: 11, drive: 70, transit: 140 };

/** Slower than this, even with days of waiting for ferries, is not travelling either. */
const SLOWEST = { metresPerS: 0.2, waitS: 2 * 86_400 };

export function isPlausible(mode: TravelMode, distanceM: number, durationS: number): boolean {
  if (durationS > distanceM / SLOWEST.metresPerS + SLOWEST.waitS) return false;
  return distanceM < 500 || durationS >= distanceM / FASTEST[mode];
}

/**
 * One of several routes as a list; empty if its line is unreadable, so that the others are not lost. A wrong profile is
 * rethrown.
 */
export function soundOnly<T>(read: () => T | undefined): T[] {
  try {
    const value = read();
    return value === undefined ? [] : [value];
  } catch (error) {
    if (error instanceof ProviderFailure && error.code === undefined) return [];
    throw error;
  }
}

/** What a router without traffic data cannot know of a departure: only drivers meet traffic. */
export function timeUnmet({ mode, departAt, arriveBy }: RouteQuery): string[] {
  if (mode === 'walk' || mode === 'bike') return [];
  return [...(departAt ? ['depart_at'] : []), ...(arriveBy ? ['arrive_by'] : [])];
}
