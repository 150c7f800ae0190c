/** A budget: at most `max` within any window of about `windowMs`. */
export interface Budget {
  key: string;
  max: number;
  windowMs: number;
  /** What one take costs; 1 by default. A take that costs more than `max` is always refused. */
  cost?: number;
  /** The room that there must be for a take; default: what it costs. With less, it may go beyond `max` once. */
  needs?: number;
  /** Unix ms: books into the window of this moment, to give back what was taken then. Default: now. */
  at?: number;
}

/** key: of the budget that has the longest to wait. */
export type Taken = { isAllowed: true } | { isAllowed: false; retryAfterS: number; key: string };

/** Counts requests and running answers. Never fails open: if the engine is lost, it counts locally. */
export interface Limiter {
  open(): Promise<void>;
  close(): Promise<void>;
  /** Throws if the engine cannot be reached. */
  ping(): Promise<void>;
  /** Takes its cost from every budget, or from none if one of them has too little left. */
  take(budgets: Budget[]): Promise<Taken>;
  /**
   * Counts what has already been used, even beyond the limit; the next take feels it. A negative cost gives back; no
   * count falls below 0.
   */
  spend(budgets: Budget[]): Promise<void>;
  /** Takes one of `max` slots under `key` for `member`, for leaseMs at most; false if all are taken. */
  enter(key: string, member: string, max: number, leaseMs: number): Promise<boolean>;
  leave(key: string, member: string): Promise<void>;
}
