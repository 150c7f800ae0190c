/** How much of a call's remaining time one chain may take: another chain may follow. */
const SHARE = 0.8;

interface Spent {
  running: number;
  /** When the first of the running chains began. */
  since: number;
  ms: number;
}

/**
 * The time shared by the chains of one tool call. A call is identified by its signal, which all of its chains receive;
 * only the time in which a chain runs counts. totalMs: for one call; now: milliseconds.
 */
export class CallTime {
  private readonly calls = new WeakMap<AbortSignal, Spent>();
  private readonly totalMs: number;
  private readonly now: () => number;

  constructor(totalMs: number, now: () => number) {
    this.totalMs = totalMs;
    this.now = now;
  }

  /** Runs a chain with the milliseconds it may take, at most `mostMs`. */
  async spend<T>(signal: AbortSignal, mostMs: number, run: (budgetMs: number) => Promise<T>): Promise<T> {
    const call = this.calls.get(signal) ?? { running: 0, since: 0, ms: 0 };
    this.calls.set(signal, call);
    if (call.running++ === 0) call.since = this.now();
    const spentMs = call.ms + this.now() - call.since;
    try {
      return await run(Math.min(mostMs, (this.totalMs - spentMs) * SHARE));
    } finally {
      if (--call.running === 0) call.ms += this.now() - call.since;
    }
  }
}
