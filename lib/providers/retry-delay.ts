import type { ProviderFailure } from './failure.ts';

const RETRY_DELAY_MS = 400;

/** A wait that a provider asks for is worth staying for up to this; a longer one belongs to its breaker. */
const LONGEST_RETRY_AFTER_MS = 1_000;

/** How long to wait before the second attempt; undefined: there is no point in one. */
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
