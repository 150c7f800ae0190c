/** Why a provider gave no usable answer. */
export type FailureKind =
  /** It did not answer in time. */
  | 'timeout'
  /** Refused, reset, no such host, a redirect. */
  | 'network'
  /** HTTP 5xx, or an engine error in a 200. */
  | 'server'
  /** Too fast: clears within about a minute. */
  | 'rate_limited'
  /** Used up until a reset. */
  | 'quota'
  /** Key or User-Agent refused; only the operator can help. */
  | 'auth'
  /** It rejected this particular request (4xx). */
  | 'rejected'
  /** Not JSON, not the documented shape, or without a single usable value. */
  | 'malformed'
  | 'too_large'
  /** Our own queue for its host is full. */
  | 'busy'
  /** It cannot serve such a request at all; not a fault. */
  | 'unsupported';

export interface FailureOptions {
  /** HTTP status, if there was one. */
  status?: number;
  /** The provider's own code, e.g. an infocode or ECONNREFUSED: short, from a fixed table, never free text. */
  code?: string;
  /** When it is worth retrying, if the provider says so. */
  retryAfterMs?: number;
  /** What the operator can do. */
  hint?: string;
}

/** A failure of one provider. Contains neither URL, key nor text of the provider. */
export class ProviderFailure extends Error {
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly hint: string | undefined;

  constructor(kind: FailureKind, options: FailureOptions = {}) {
    super([kind, options.status, options.code].filter((part) => part !== undefined).join(' '));
    this.name = 'ProviderFailure';
    this.kind = kind;
    this.status = options.status;
    this.code = options.code;
    this.retryAfterMs = options.retryAfterMs;
    this.hint = options.hint;
  }
}

/** Any thrown value → ProviderFailure; a bug of ours inside an adapter counts as a malformed answer. */
export function toFailure(thrown: unknown): ProviderFailure {
  return thrown instanceof ProviderFailure ? thrown : new ProviderFailure('malformed');
}
