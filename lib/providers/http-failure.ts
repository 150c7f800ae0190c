import { retryAfterMsOf } from '../retry-after.ts';
import { ProviderFailure } from './failure.ts';

/** Whatever wait a provider requests, it is tried again after a day. */
const MOST_REST_MS = 24 * 3_600_000;

export function networkFailure(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const { code } = ((error as { cause?: unknown } | null)?.cause ?? {}) as { code?: unknown };
  return new ProviderFailure('network', {
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) && { code }),
  });
}

/** An HTTP status outside 2xx → what it means for the chain. */
export function httpFailure(response: Pick<Response, 'status' | 'headers'>, now: number): ProviderFailure {
  const { status } = response;
  const askedMs = retryAfterMsOf(response.headers, now);
  const options = { status, ...(askedMs !== undefined && { retryAfterMs: Math.min(askedMs, MOST_REST_MS) }) };
  if (status === 429) return new ProviderFailure('rate_limited', options);
  if (status === 402) return new ProviderFailure('quota', options);
  // Overpass answers 406 and MET Norway 403 to a User-Agent they do not like.
  if (status === 401 || status === 403 || status === 406) {
    return new ProviderFailure('auth', { ...options, hint: 'check its key, and PUBLIC_URL and CONTACT_EMAIL' });
  }
  if (status >= 500 || status === 408) return new ProviderFailure('server', options);
  return new ProviderFailure('rejected', options);
}
