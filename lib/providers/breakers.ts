import { Breaker, type BreakerState } from './breaker.ts';

/** The breakers of all providers, by "port/provider". */
export class Breakers {
  private readonly byName = new Map<string, Breaker>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  of(name: string): Breaker {
    const breaker = this.byName.get(name) ?? new Breaker(this.now);
    this.byName.set(name, breaker);
    return breaker;
  }

  states(): Record<string, BreakerState> {
    return Object.fromEntries([...this.byName].map(([name, breaker]) => [name, breaker.state()]));
  }
}
