import { inEveryLanguage, LANGUAGES, type Language, type Locale } from './i18n/index.ts';

type Text = Record<Locale, string>;

interface ErrorRow {
  /** HTTP status of our own answer. */
  status: number;
  /** Whether sending the same thing again can help. */
  retryable: boolean;
  /** Official page that explains it. */
  link?: string;
  /** Offer "use the demo model". */
  offerDemo?: boolean;
}

const DOCS = 'https://help.aliyun.com/zh/model-studio/error-code';

/** Every failure that a user, an API client or an operator can meet: one row each, and its words in lib/i18n. */
export const ERRORS = {
  missing_key: {
    status: 503,
    retryable: false,
    link: 'https://help.aliyun.com/zh/model-studio/get-api-key',
    offerDemo: true,
  },
  invalid_key: {
    status: 502,
    retryable: false,
    link: `${DOCS}#apikey-error`,
    offerDemo: true,
  },
  access_denied: {
    status: 502,
    retryable: false,
    link: `${DOCS}#access-denied`,
    offerDemo: true,
  },
  quota_exhausted: {
    status: 502,
    retryable: false,
    link: `${DOCS}#overdue-payment`,
    offerDemo: true,
  },
  model_not_found: {
    status: 502,
    retryable: false,
    link: 'https://help.aliyun.com/zh/model-studio/models',
    offerDemo: true,
  },
  rate_limited: {
    status: 429,
    retryable: true,
    link: `${DOCS}#rate-limit`,
  },
  content_filtered: {
    status: 422,
    retryable: false,
    link: `${DOCS}#inappropriate-content`,
  },
  context_too_long: {
    status: 413,
    retryable: false,
    link: `${DOCS}#invalid-parameter`,
  },
  bad_upstream_request: {
    status: 502,
    retryable: false,
    link: `${DOCS}#invalid-parameter`,
  },
  upstream_timeout: {
    status: 504,
    retryable: true,
    offerDemo: true,
  },
  upstream_unavailable: {
    status: 502,
    retryable: true,
    offerDemo: true,
  },
  bad_upstream_response: {
    status: 502,
    retryable: true,
    offerDemo: true,
  },
  stream_interrupted: {
    status: 502,
    retryable: true,
  },
  bad_request: {
    status: 400,
    retryable: false,
  },
  empty_message: {
    status: 400,
    retryable: false,
  },
  message_too_long: {
    status: 400,
    retryable: false,
  },
  unsupported_media_type: {
    status: 415,
    retryable: false,
  },
  payload_too_large: {
    status: 413,
    retryable: false,
  },
  forbidden: {
    status: 403,
    retryable: false,
  },
  not_found: {
    status: 404,
    retryable: false,
  },
  busy: {
    status: 409,
    retryable: true,
  },
  version: {
    status: 409,
    retryable: false,
  },
  too_many_requests: {
    status: 429,
    retryable: true,
  },
  daily_limit: {
    status: 429,
    retryable: false,
    offerDemo: true,
  },
  quota_full: {
    status: 413,
    retryable: false,
  },
  method_not_allowed: {
    status: 405,
    retryable: false,
  },
  overloaded: {
    status: 503,
    retryable: true,
  },
  storage_full: {
    status: 507,
    retryable: true,
  },
  storage_unavailable: {
    status: 503,
    retryable: true,
  },
  bad_arguments: {
    status: 400,
    retryable: false,
  },
  tool_failed: {
    status: 502,
    retryable: true,
  },
  tool_limit: {
    status: 429,
    retryable: false,
  },
  provider_unavailable: {
    status: 502,
    retryable: true,
  },
  internal: {
    status: 500,
    retryable: true,
  },
} as const satisfies Record<keyof Language['errors'], ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

/** Title, cause and remedy in one language. */
export const errorWords = (code: ErrorCode, locale: Locale) => LANGUAGES[locale].errors[code];

/** The same in all, as an ErrorBody carries them. */
export const errorTexts = (code: ErrorCode): Pick<ErrorBody, 'title' | 'cause' | 'fix'> => ({
  title: inEveryLanguage((locale) => errorWords(code, locale).title),
  cause: inEveryLanguage((locale) => errorWords(code, locale).cause),
  fix: inEveryLanguage((locale) => errorWords(code, locale).fix),
});

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** One field of a request that was refused. path: as in "message.parts.0.text"; "" is the whole body. */
export interface RefusedField {
  path: string;
  problem: 'unknown' | 'missing' | 'invalid';
}

/** What the browser and API clients see of a failure: typed, in every language, without anything of the provider's. */
export interface ErrorBody {
  code: ErrorCode;
  title: Text;
  cause: Text;
  fix: Text;
  retryable: boolean;
  link?: string;
  offerDemo?: boolean;
  retryAfterS?: number;
  requestId?: string;
  /** With bad_request: which fields, where it is known. */
  fields?: readonly RefusedField[];
  /** What to write instead, in English, for programs and models. */
  hint?: string;
}

export interface AppErrorOptions {
  cause?: unknown;
  fields?: readonly RefusedField[];
  /** Seconds that the service asked to wait. */
  retryAfterS?: number;
  /** The upstream's request id, to copy into a support ticket. */
  requestId?: string;
  /** For whoever sent the request: what to write instead. May hold their own words; never logged. */
  hint?: string;
  /** For the log only; never sent to browser or model. Must hold no key, URL or user text. */
  detail?: string;
}

/** Marks an AppError of any copy of this module: the bundler gives start-up code and routes one each. */
const BRAND = Symbol.for('wentu.AppError');

/** The one error class of the product. `code` picks the row of ERRORS. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterS: number | undefined;
  readonly requestId: string | undefined;
  readonly detail: string | undefined;
  readonly fields: readonly RefusedField[] | undefined;
  readonly hint: string | undefined;
  readonly [BRAND] = true;

  static [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass asks for itself, not for AppError
    if (this !== AppError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.hint ?? errorWords(code, 'en').title, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.retryAfterS = options.retryAfterS;
    this.requestId = options.requestId;
    this.detail = options.detail;
    this.fields = options.fields;
    this.hint = options.hint;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get isRetryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}

/** The public form of an error. */
export function errorBody(error: AppError): ErrorBody {
  const row: ErrorRow = ERRORS[error.code];
  return {
    code: error.code,
    ...errorTexts(error.code),
    retryable: row.retryable,
    ...(row.link && { link: row.link }),
    ...(row.offerDemo && { offerDemo: true }),
    ...(error.retryAfterS !== undefined && { retryAfterS: error.retryAfterS }),
    ...(error.requestId && { requestId: error.requestId }),
    ...(error.fields?.length && { fields: error.fields }),
    ...(error.hint && { hint: error.hint }),
  };
}

/**
 * An error that was written down, in the words of our own table: only its code, the wait and a request id are taken from
 * it, so that nobody's words or links pass for ours. null when it names no error of ours.
 */
export function knownError(written: unknown): ErrorBody | null {
  const { code, retryAfterS, requestId } = Object(written) as Record<string, unknown>;
  if (!isErrorCode(code)) return null;
  const isWait = typeof retryAfterS === 'number' && retryAfterS >= 0 && retryAfterS < 1e6;
  const isId = typeof requestId === 'string' && /^[\w-]{1,80}$/.test(requestId);
  // In the order in which a failing answer writes it.
  return {
    ...(isId && { requestId }),
    ...errorBody(new AppError(code, isWait ? { retryAfterS } : {})),
  };
}

/** Any thrown value → AppError: finds one in the cause chain (SDK wrappers included), else `fallback`. Never throws. */
export function toAppError(thrown: unknown, fallback: ErrorCode = 'internal'): AppError {
  const seen = new Set<unknown>();
  let current: unknown = thrown;
  while (typeof current === 'object' && current !== null && !seen.has(current)) {
    seen.add(current);
    if (current instanceof AppError) return current;
    const { lastError, cause, error } = current as { lastError?: unknown; cause?: unknown; error?: unknown };
    current = lastError ?? cause ?? error;
  }
  return new AppError(fallback, { cause: thrown });
}
