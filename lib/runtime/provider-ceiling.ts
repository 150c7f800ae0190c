import type { Limiter } from '../limits/limits.ts';

const DAY_MS = 86_400_000;

interface CeilingSettings {
  limiter: Limiter;
  perDay: number;
  refused: (ceiling: string) => void;
}

/** Takes one request to a host from its day: null, or ms to wait because it is used up. */
export function providerCeiling({ limiter, perDay, refused }: CeilingSettings) {
  return async (host: string): Promise<number | null> => {
    const taken = await limiter.take([{ key: `provider:requests:day:${host}`, max: perDay, windowMs: DAY_MS }]);
    if (taken.isAllowed) return null;
    refused('provider-requests-day');
    return taken.retryAfterS * 1_000;
  };
}
