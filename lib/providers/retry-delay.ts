import type { ProviderFailure } from './failure.ts';

const RETRY_DELAY_MS = 400;

/** Waits requested by a provider are honoured up to this; a longer one is left to its breaker. */
const LONGEST_RETRY_AFTER_MS = 1_000;

/** How long to wait before the second attempt; undefined: a second one is pointless. */
export function retryDelayMs({ kind, retryAfterMs = 0 }: ProviderFailure, random: () => number): number | undefined {
  switch (kind) {
    case 'timeout':
      return 0;
    case 'network':
    case 'server':
    case 'rate_limited':
      return retryAfterMs > LONGEST_RETRY_AFTER_MS ? undefined : retryAfterMs + random() * RETRY_DELAY_MS;
    default:
      return undefined;
  }
}
