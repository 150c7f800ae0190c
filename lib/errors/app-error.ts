import { ERRORS, type ErrorCode } from './table.ts';
import { errorWords } from './words.ts';

/** One field of a rejected request. path: e.g. "message.parts.0.text"; "" is the whole body. */
export interface RefusedField {
  path: string;
  problem: 'unknown' | 'missing' | 'invalid';
}

export interface AppErrorOptions {
  cause?: unknown;
  fields?: readonly RefusedField[];
  /** Seconds the service asked us to wait. */
  retryAfterS?: number;
  /** Unix ms: when it is over, for errors that end at an hour rather than in a moment. */
  until?: number;
  /** The reader's, for naming that hour; default: UTC. */
  timeZone?: string;
  /** The upstream's request id, to copy into a support ticket. */
  requestId?: string;
  /** For whoever sent the request: what to write instead. May contain their own words; never logged. */
  hint?: string;
  /** For the log only; never sent to browser or model. Must not contain a key, URL or user text. */
  detail?: string;
}

/** Marks an AppError from any copy of this module: the bundler gives start-up code and routes a copy each. */
const BRAND = Symbol.for('wentu.AppError');

/** The one error class of the product. `code` picks the row of ERRORS. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterS: number | undefined;
  readonly until: number | undefined;
  readonly timeZone: string | undefined;
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
    this.until = options.until;
    this.timeZone = options.timeZone;
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
