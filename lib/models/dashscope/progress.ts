import type { OptionalField } from './optional-fields.ts';

/** The state of a call after a failed attempt. */
export interface Progress {
  /** Attempts made with this model. */
  attempts: number;
  /** Our own waits so far; those requested by the service do not count. */
  waitedMs: number;
  hasHonouredWait: boolean;
  hasTrimmed: boolean;
  hasRetriedOnce: boolean;
  /** The fields that were refused and left out. */
  leftOut: OptionalField[];
  /** A key other than the failed one is ready. */
  hasOtherKey: boolean;
  /** A fallback model is left. */
  hasOtherModel: boolean;
  /** Ms until the call's total time is up. */
  remainingMs: number;
  /** Ms until something must be shown, not counting waits the service requests. */
  firstMs: number;
}

export function newProgress(): Progress {
  return {
    attempts: 0,
    waitedMs: 0,
    hasHonouredWait: false,
    hasTrimmed: false,
    hasRetriedOnce: false,
    leftOut: [],
    hasOtherKey: false,
    hasOtherModel: false,
    remainingMs: 0,
    firstMs: 0,
  };
}
