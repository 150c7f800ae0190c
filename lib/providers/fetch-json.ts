import { cappedBytes } from '../capped-bytes.ts';
import { isDeeper } from '../json-depth.ts';
import { retryAfterMsOf } from '../retry-after.ts';
import type { Buckets } from './bucket.ts';
import { ProviderFailure } from './failure.ts';

/** Largest answer that is read, in bytes after decompression. */
const SMALL_BYTES = 512 * 1024;
/** For the answers that carry geometry or many places. */
export const LARGE_BYTES = 2 * 1024 * 1024;
/** Whatever a provider asks for, it is tried again after a day. */
const MOST_REST_MS = 24 * 3_600_000;
/** Lists and objects within one another; the deepest honest body (AMap's public transport) has a dozen. */
const MAX_DEPTH = 32;

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

/** Asks a provider for JSON. Throws ProviderFailure, or the signal's reason when aborted. */
export type FetchJson = (request: JsonRequest, signal: AbortSignal) => Promise<JsonResponse>;

/** A provider's server and the way to ask it. */
export interface Endpoint {
  /** Without a slash at its end. */
  baseUrl: string;
  fetchJson: FetchJson;
}

export interface FetchJsonSettings {
  fetch: typeof globalThis.fetch;
  userAgent: string;
  buckets: Buckets;
  now: () => number;
}

/**
 * The one door to the providers: our User-Agent, no redirects, a size cap, and typed failures that hold neither the URL
 * (an AMap URL carries the key) nor the provider's text. The content type is not looked at; only JSON passes.
 */
export function createFetchJson({ fetch, userAgent, buckets, now }: FetchJsonSettings): FetchJson {
  return async (request, signal) => {
    const leave = await buckets.enter(request.url.hostname, signal);
    try {
      const response = await send(fetch, request, userAgent, signal);
      const isRead = response.ok || response.status === 304 || request.readStatuses?.includes(response.status);
      if (!isRead) {
        response.body?.cancel().catch(() => {});
        throw failureOf(response, now());
      }
      const text = await readText(response, request.maxBytes ?? SMALL_BYTES, signal);
      return { status: response.status, headers: response.headers, body: parse(text, response, now()) };
    } finally {
      leave();
    }
  };
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

/** Reads at most maxBytes; more is a failure, and the rest is not fetched. */
async function readText({ body, headers, status }: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  if (!body) return '';
  const { bytes, isWhole } = await cappedBytes(body, maxBytes).catch((error: unknown) => {
    throw networkFailure(error, signal);
  });
  if (!isWhole) throw new ProviderFailure('too_large', { status });
  return decoded(bytes, headers.get('content-type'));
}

/** JSON is UTF-8, whatever the header says; only bytes that are none are read as the header has it (GBK behind a proxy). */
function decoded(bytes: Uint8Array, contentType: string | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const charset = /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return new TextDecoder().decode(bytes);
    }
  }
}

/** A string, or a word for no number that JSON does not have. */
const STRING_OR_NAN = /"(?:[^"\\]|\\.)*"|-?\b(?:nan|inf|infinity)\b/gi;

/** JSON in which nan and inf stand for null, as Open-Meteo wrote where a model has no data. Throws SyntaxError. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/\b(?:nan|inf|infinity)\b/i.test(text)) throw error;
    return JSON.parse(text.replace(STRING_OR_NAN, (found) => (found.startsWith('"') ? found : 'null')));
  }
}

function parse(text: string, response: Response, now: number): unknown {
  if (response.status === 304) return undefined;
  if (isDeeper(text, MAX_DEPTH)) throw new ProviderFailure('malformed', { status: response.status, code: 'DEPTH' });
  try {
    return parsed(text);
  } catch {
    if (!response.ok) throw failureOf(response, now);
    throw new ProviderFailure('malformed', { status: response.status });
  }
}

function networkFailure(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const { code } = ((error as { cause?: unknown } | null)?.cause ?? {}) as { code?: unknown };
  return new ProviderFailure('network', {
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) && { code }),
  });
}

/** An HTTP status outside 2xx → what it means for the chain. */
export function failureOf(response: Pick<Response, 'status' | 'headers'>, now: number): ProviderFailure {
  const { status } = response;
  const askedMs = retryAfterMsOf(response.headers, now);
  const options = { status, ...(askedMs !== undefined && { retryAfterMs: Math.min(askedMs, MOST_REST_MS) }) };
  if (status === 429) return new ProviderFailure('rate_limited', options);
  if (status === 402) return new ProviderFailure('quota', options);
  // Overpass answers 406 and MET Norway 403 to a User-Agent that they do not like.
  if (status === 401 || status === 403 || status === 406) {
    return new ProviderFailure('auth', { ...options, hint: 'check its key, and PUBLIC_URL and CONTACT_EMAIL' });
  }
  if (status >= 500 || status === 408) return new ProviderFailure('server', options);
  return new ProviderFailure('rejected', options);
}
