import { wait } from '../wait.ts';
import { ProviderFailure } from './failure.ts';

interface Rate {
  /** Requests a second; absent: unlimited. */
  perSecond?: number;
  /** Requests at a time; absent: unlimited. */
  atOnce?: number;
}

/** What the public hosts ask for (their usage policies, 2026). Other hosts are the operator's own, without a limit. */
const RATES: Record<string, Rate> = {
  'api.open-meteo.com': { atOnce: 1 },
  'air-quality-api.open-meteo.com': { atOnce: 1 },
  'geocoding-api.open-meteo.com': { atOnce: 1 },
  'api.met.no': { perSecond: 20 },
  'photon.komoot.io': { perSecond: 1 },
  'overpass-api.de': { perSecond: 1, atOnce: 2 },
  'routing.openstreetmap.de': { perSecond: 1 },
  'router.project-osrm.org': { perSecond: 1 },
  'valhalla1.openstreetmap.de': { perSecond: 1 },
  'nominatim.openstreetmap.org': { perSecond: 1 },
  'restapi.amap.com': { perSecond: 3 },
};

/** How long a request may queue for its turn. */
const MAX_WAIT_MS = 3_000;

export interface Buckets {
  /** Resolves when the host may be asked; the result releases the place. Throws 'busy' when the queue is too long. */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
}

/** One queue per host, in order of arrival. `rates` by host name; now in milliseconds. */
export function createBuckets(now: () => number, rates: Record<string, Rate> = RATES): Buckets {
  const hosts = new Map<string, Host>();
  return {
    async enter(host, signal) {
      const rate = rates[host];
      if (!rate) return () => {};
      const queue = hosts.get(host) ?? new Host(rate, now);
      hosts.set(host, queue);
      return queue.enter(signal);
    },
  };
}

class Host {
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

  /** The place goes to the next in the queue, or is free. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}
