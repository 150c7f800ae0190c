import { recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { FetchJson } from '../fetch-json.ts';
import { httpFailure } from '../http-failure.ts';

/**
 * Queries an Open-Meteo service and interprets its refusals, which say when to come back. now: milliseconds since the
 * epoch.
 */
export async function openMeteoBody(
  fetchJson: FetchJson,
  url: URL,
  signal: AbortSignal,
  now: number,
): Promise<unknown> {
  const response = await fetchJson({ url, readStatuses: [429] }, signal);
  if (response.status !== 429 && recordOf(response.body).error !== true) return response.body;
  const reason = textOf(recordOf(response.body).reason, 200) ?? '';
  if (response.status !== 429 && !/limit exceeded|too many/i.test(reason)) {
    throw new ProviderFailure('rejected', { status: response.status });
  }
  throw limitOf(reason, now) ?? httpFailure({ status: 429, headers: response.headers }, now);
}

/** "Minutely API request limit exceeded …" and its hourly and daily kin, by the reset they name. */
function limitOf(reason: string, now: number): ProviderFailure | undefined {
  const untilNext = (periodMs: number) => periodMs - (now % periodMs);
  if (/minutely/i.test(reason)) {
    return new ProviderFailure('rate_limited', { status: 429, code: 'MINUTELY', retryAfterMs: 60_000 });
  }
  if (/hourly/i.test(reason)) {
    return new ProviderFailure('quota', { status: 429, code: 'HOURLY', retryAfterMs: untilNext(3_600_000) });
  }
  if (/daily/i.test(reason)) {
    return new ProviderFailure('quota', { status: 429, code: 'DAILY', retryAfterMs: untilNext(86_400_000) });
  }
  if (/concurrent/i.test(reason)) {
    return new ProviderFailure('rate_limited', { status: 429, code: 'CONCURRENT', retryAfterMs: 0 });
  }
  return undefined;
}
