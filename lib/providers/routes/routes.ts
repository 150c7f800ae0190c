import type { RouteQuery } from '../../tools/ports.ts';
import type { RouteOption, TravelMode } from '../../tools/route.ts';

/** What a routes adapter gives: no options where there is no way, and what it could not respect. */
export interface RoutesFound {
  options: RouteOption[];
  unmet: string[];
}

/** Metres a second that nobody exceeds on average: an answer above it is for another mode. */
const FASTEST: Record<TravelMode, number> = { walk: 3.2, bike: 11, drive: 70, transit: 140 };

export function isPlausible(mode: TravelMode, distanceM: number, durationS: number): boolean {
  return distanceM < 500 || durationS >= distanceM / FASTEST[mode];
}

/** What a router without traffic cannot know of a departure: only drivers meet traffic. */
export function timeUnmet({ mode, departAt, arriveBy }: RouteQuery): string[] {
  if (mode === 'walk' || mode === 'bike') return [];
  return [...(departAt ? ['depart_at'] : []), ...(arriveBy ? ['arrive_by'] : [])];
}
