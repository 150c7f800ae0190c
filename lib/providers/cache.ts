import { RecentMap } from '../recent-map.ts';
import { Flight } from './flight.ts';

interface Entry<T> {
  value: T;
  until: number;
}

/** Answers by key, in memory: least recently used evicted first, each with its own lifetime. Failures are not kept. */
export class Cache<T> {
  private readonly entries: RecentMap<Entry<T>>;
  private readonly flights = new Map<string, Flight<T>>();
  private readonly now: () => number;

  constructor(capacity: number, now: () => number) {
    this.entries = new RecentMap(capacity);
    this.now = now;
  }

  /**
   * The cached answer, or a new one. Equal questions at the same time share one request, which is cancelled only when
   * nobody is waiting for it any more. ttlMs: how long the answer may be kept; 0 means not at all.
   */
  async get(
    key: string,
    signal: AbortSignal,
    ask: (signal: AbortSignal) => Promise<T>,
    ttlMs: (value: T) => number,
  ): Promise<T> {
    signal.throwIfAborted();
    const entry = this.entries.get(key);
    if (entry && entry.until > this.now()) return entry.value;
    const flight = this.flights.get(key) ?? this.start(key, ask, ttlMs);
    return flight.join(signal);
  }

  private start(key: string, ask: (signal: AbortSignal) => Promise<T>, ttlMs: (value: T) => number): Flight<T> {
    // An abandoned flight may settle after a new one of the same key has begun, and must not end that one.
    const land = () => {
      if (this.flights.get(key) === flight) this.flights.delete(key);
    };
    const flight = new Flight(ask, land);
    this.flights.set(key, flight);
    flight.result.then((value) => {
      land();
      this.keep(key, value, ttlMs(value));
    }, land);
    return flight;
  }

  private keep(key: string, value: T, ttlMs: number): void {
    if (ttlMs > 0) this.entries.set(key, { value, until: this.now() + ttlMs });
  }
}
