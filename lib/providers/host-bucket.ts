import { wait } from '../wait.ts';
import { ProviderFailure } from './failure.ts';

export interface Rate {
  /** Requests per second; absent: unlimited. */
  perSecond?: number;
  /** Concurrent requests; absent: unlimited. */
  atOnce?: number;
}

/** How long a request may queue for its turn. */
const MAX_WAIT_MS = 3_000;

export class Host {
  private readonly rate: Rate;
  private readonly now: () => number;
  private running = 0;
  /** When the next request may start. */
  private nextAt = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(rate: Rate, now: () => number) {
    this.rate = rate;
    this.now = now;
  }

  async enter(signal: AbortSignal): Promise<() => void> {
    await this.slot(signal);
    try {
      await this.turn(signal);
    } catch (error) {
      this.leave();
      throw error;
    }
    let isIn = true;
    return () => {
      if (isIn) this.leave();
      isIn = false;
    };
  }

  private async slot(signal: AbortSignal): Promise<void> {
    if (this.running < (this.rate.atOnce ?? Number.POSITIVE_INFINITY)) {
      this.running++;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        act();
      };
      const take = () => settle(resolve);
      const drop = (reason: unknown) => {
        const index = this.waiting.indexOf(take);
        if (index >= 0) this.waiting.splice(index, 1);
        settle(() => reject(reason));
      };
      const onAbort = () => drop(signal.reason);
      const timer = setTimeout(() => drop(new ProviderFailure('busy')), MAX_WAIT_MS);
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(take);
    });
  }

  private async turn(signal: AbortSignal): Promise<void> {
    if (!this.rate.perSecond) return;
    const now = this.now();
    const at = Math.max(now, this.nextAt);
    if (at - now > MAX_WAIT_MS) throw new ProviderFailure('busy');
    this.nextAt = at + 1000 / this.rate.perSecond;
    if (at > now) await wait(at - now, signal);
  }

  /** The slot goes to the next in the queue, or becomes free. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}
