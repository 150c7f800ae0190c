import type { Mode } from './modes.ts';

/** What a sentence about a route is made of. */
export interface RouteFacts {
  mode: Mode;
  ends: string;
  distance: string;
  time?: string;
  ways: number;
  /** Codes of requests that could not be honoured. */
  unmet: string[];
  /** The same in words. */
  unmetWords: string[];
  leave?: string;
  /** The departure is in the past. */
  isPast?: boolean;
  arrive?: string;
  /** By how far the route misses its ends, in words. */
  gaps: string[];
  /** The latest departure; duration and margin are absent if it comes from a timetable. */
  leaveBy?: { at: string; arriveBy: string; way?: string; margin?: string; isLate: boolean };
  isLeaveByUnknown?: boolean;
  /** There is weather for the way, and nothing in it to watch out for. */
  isWeatherFair: boolean;
  /** The stops were put in their shortest order. */
  isReordered?: boolean;
  /** By the time that it takes, not in straight lines. */
  isOrderedByTime?: boolean;
  cautions: string[];
  /** By the built-in metro lines, which are few and have no timetable. */
  rides?: string[];
}
