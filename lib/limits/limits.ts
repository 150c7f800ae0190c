/** A budget: at most `max` within any window of about `windowMs`. */
export interface Budget {
  key: string;
  max: number;
  windowMs: number;
  /** What one take costs; 1 by default. Never more than fits: a take that is dearer than `max` is always refused. */
  cost?: number;
}

export type Taken = { isAllowed: true } | { isAllowed: false; retryAfterS: number };

/** Counts requests and running answers. Never fails open: an engine that is lost is replaced by local counting. */
export interface Limiter {
  open(): Promise<void>;
  close(): Promise<void>;
  /** Throws when the engine cannot be reached. */
  ping(): Promise<void>;
  /** Takes its cost from every budget, or nothing when one of them has too little left. */
  take(budgets: Budget[]): Promise<Taken>;
  /** Counts what was used already, beyond the limit too; the next take meets it. */
  spend(budgets: Budget[]): Promise<void>;
  /** Takes one of `max` places under `key` for `member`, at most for leaseMs; false when all are taken. */
  enter(key: string, member: string, max: number, leaseMs: number): Promise<boolean>;
  leave(key: string, member: string): Promise<void>;
}
