import { type Buckets, isPublicHost } from './bucket.ts';
import { ProviderFailure } from './failure.ts';
import { httpFailure, networkFailure } from './http-failure.ts';
import { parse } from './parse-body.ts';
import { readText } from './read-text.ts';

/** Largest answer that is read, in bytes after decompression. */
const SMALL_BYTES = 512 * 1024;
/** For answers with geometry or many places. */
export const LARGE_BYTES = 2 * 1024 * 1024;

interface JsonRequest {
  url: URL;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Default SMALL_BYTES. */
  maxBytes?: number;
  /** Statuses outside 2xx whose body the adapter reads itself, because it says more than the status. */
  readStatuses?: number[];
}

export interface JsonResponse {
  status: number;
  headers: Headers;
  /** Parsed; undefined for an empty body (304). */
  body: unknown;
}

/** Requests JSON from a provider. Throws ProviderFailure, or the signal's reason if aborted. */
export type FetchJson = (request: JsonRequest, signal: AbortSignal) => Promise<JsonResponse>;

/** A provider's server and how to reach it. */
export interface Endpoint {
  /** Without a trailing slash. */
  baseUrl: string;
  fetchJson: FetchJson;
}

export interface FetchJsonSettings {
  fetch: typeof globalThis.fetch;
  userAgent: string;
  buckets: Buckets;
  /** See ServicesSettings.admit. */
  admit?: ((host: string) => Promise<number | null>) | undefined;
  now: () => number;
}

/**
 * The only way to the providers: our User-Agent, no redirects, a size cap, and typed failures that contain neither the
 * URL (an AMap URL carries the key) nor the provider's text. The content type is ignored; only JSON passes.
 */
export function createFetchJson({ fetch, userAgent, buckets, admit, now }: FetchJsonSettings): FetchJson {
  return async (request, signal) => {
    await assertAdmitted(request.url.hostname, admit);
    const leave = await buckets.enter(request.url.hostname, signal);
    try {
      const response = await send(fetch, request, userAgent, signal);
      const isRead = response.ok || response.status === 304 || request.readStatuses?.includes(response.status);
      if (!isRead) {
        response.body?.cancel().catch(() => {});
        throw httpFailure(response, now());
      }
      const text = await readText(response, request.maxBytes ?? SMALL_BYTES, signal);
      return { status: response.status, headers: response.headers, body: parse(text, response, now()) };
    } finally {
      leave();
    }
  };
}

/** Throws 'quota' when a day's requests to a host are used up: its breaker then rests until there is room. */
async function assertAdmitted(host: string, admit: FetchJsonSettings['admit']): Promise<void> {
  const retryAfterMs = isPublicHost(host) ? await admit?.(host) : null;
  if (typeof retryAfterMs === 'number') {
    throw new ProviderFailure('quota', { code: 'own-limit', retryAfterMs, hint: 'LIMIT_PROVIDER_PER_DAY is used up' });
  }
}

async function send(fetch: typeof globalThis.fetch, request: JsonRequest, userAgent: string, signal: AbortSignal) {
  try {
    return await fetch(request.url, {
      method: request.method ?? 'GET',
      headers: { accept: 'application/json', 'user-agent': userAgent, ...request.headers },
      ...(request.body !== undefined && { body: request.body }),
      redirect: 'error',
      signal,
    });
  } catch (error) {
    throw networkFailure(error, signal);
  }
}
