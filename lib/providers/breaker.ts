import type { FailureKind, ProviderFailure } from './failure.ts';

const FAILURES_TO_OPEN = 3;
const OPEN_MS = 30_000;
/** Used when the provider does not say when its quota is renewed. */
const QUOTA_MS = 3_600_000;
/** A refused key may be replaced without a restart of ours. */
const AUTH_MS = 600_000;

export interface BreakerState {
  state: 'closed' | 'open' | 'half_open';
  /** In a row. */
  failures: number;
  /** Milliseconds since the epoch. */
  openUntil?: number;
  lastFailure?: FailureKind;
}

/**
 * Stops requests to a provider that does not answer: three failures in a row open it for 30 seconds; a quota, a rate
 * limit or a refused key open it at once, until the reset if the provider names one. After that, one request at a time
 * probes it.
 */
export class Breaker {
  private failures = 0;
  private openUntil = 0;
  private isProbing = false;
  private lastFailure: FailureKind | undefined;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Whether a request may go out now; in half-open state, true takes the one probe. */
  admits(): boolean {
    if (this.openUntil === 0) return true;
    if (this.now() < this.openUntil || this.isProbing) return false;
    this.isProbing = true;
    return true;
  }

  succeed(): void {
    this.failures = 0;
    this.openUntil = 0;
    this.isProbing = false;
    this.lastFailure = undefined;
  }

  /** Neither success nor failure: aborted by the caller, or a request this provider cannot serve. */
  release(): void {
    this.isProbing = false;
  }

  fail(failure: ProviderFailure): void {
    const wasProbe = this.isProbing;
    this.isProbing = false;
    const openMs = this.openMsFor(failure, wasProbe);
    if (openMs === undefined) return;
    this.lastFailure = failure.kind;
    if (openMs > 0) this.openUntil = Math.max(this.openUntil, this.now() + openMs);
  }

  state(): BreakerState {
    const isOpen = this.openUntil > 0;
    return {
      state: !isOpen ? 'closed' : this.now() < this.openUntil ? 'open' : 'half_open',
      failures: this.failures,
      ...(isOpen && { openUntil: this.openUntil }),
      ...(this.lastFailure && { lastFailure: this.lastFailure }),
    };
  }

  private openMsFor(failure: ProviderFailure, wasProbe: boolean): number | undefined {
    switch (failure.kind) {
      case 'rejected':
      case 'busy':
      case 'unsupported':
        return undefined;
      case 'quota':
        return failure.retryAfterMs ?? QUOTA_MS;
      case 'auth':
        return failure.retryAfterMs ?? AUTH_MS;
      case 'rate_limited':
        return failure.retryAfterMs ?? OPEN_MS;
      default:
        this.failures++;
        // A server that says when to come back (503 with Retry-After) is taken at its word.
        if (failure.retryAfterMs) return failure.retryAfterMs;
        return this.failures >= FAILURES_TO_OPEN || wasProbe ? OPEN_MS : 0;
    }
  }
}
