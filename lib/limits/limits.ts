/** A budget: at most `max` takes within any window of about `windowMs`. */
export interface Budget {
  key: string;
  max: number;
  windowMs: number;
}

export type Taken = { isAllowed: true } | { isAllowed: false; retryAfterS: number };

/** Counts requests and running answers. Never fails open: an engine that is lost is replaced by local counting. */
export interface Limiter {
  open(): Promise<void>;
  close(): Promise<void>;
  /** Throws when the engine cannot be reached. */
  ping(): Promise<void>;
  /** Takes one from every budget, or from none when one of them is empty. */
  take(budgets: Budget[]): Promise<Taken>;
  /** Takes one of `max` places under `key` for `member`, at most for leaseMs; false when all are taken. */
  enter(key: string, member: string, max: number, leaseMs: number): Promise<boolean>;
  leave(key: string, member: string): Promise<void>;
}
