const WINDOW_MS = 60_000;
const SHARE = 0.1;
/** With fewer retries a minute than this, the share is meaningless. */
const FLOOR = 20;

export interface RetryBudget {
  /** Counts a call. */
  call(): void;
  /** Takes a retry; false if the minute's budget is spent: failing fast is then kinder to a struggling service. */
  take(): boolean;
}

/** At most 10 % of the last minute's calls are retried, but at least 20 may be. */
export function createRetryBudget(now: () => number): RetryBudget {
  let windowFrom = now();
  let calls = { current: 0, before: 0 };
  let retries = { current: 0, before: 0 };

  /** Two half-weighted windows approximate a sliding one. */
  function roll(): void {
    const passed = Math.floor((now() - windowFrom) / WINDOW_MS);
    if (passed <= 0) return;
    calls = { current: 0, before: passed === 1 ? calls.current : 0 };
    retries = { current: 0, before: passed === 1 ? retries.current : 0 };
    windowFrom += passed * WINDOW_MS;
  }
  const sum = (count: { current: number; before: number }) =>
    count.current + count.before * (1 - (now() - windowFrom) / WINDOW_MS);

  return {
    call() {
      roll();
      calls.current += 1;
    },
    take() {
      roll();
      if (sum(retries) + 1 > Math.max(FLOOR, sum(calls) * SHARE)) return false;
      retries.current += 1;
      return true;
    },
  };
}
