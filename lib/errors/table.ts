import type { Language } from '../i18n/index.ts';

export interface ErrorRow {
  /** HTTP status of our response. */
  status: number;
  /** Whether sending the same request again can help. */
  retryable: boolean;
  /** Official page that explains it. */
  link?: string;
  /** Whether to offer "use the demo model". */
  offerDemo?: boolean;
}

const DOCS = 'https://help.aliyun.com/zh/model-studio/error-code';

/** Every failure that a user, an API client or an operator can meet: one row each; the wording is in lib/i18n. */
export const ERRORS = {
  missing_key: {
    status: 503,
    retryable: false,
    link: 'https://help.aliyun.com/zh/model-studio/get-api-key',
    offerDemo: true,
  },
  invalid_key: { status: 502, retryable: false, link: `${DOCS}#apikey-error`, offerDemo: true },
  access_denied: { status: 502, retryable: false, link: `${DOCS}#access-denied`, offerDemo: true },
  quota_exhausted: { status: 502, retryable: false, link: `${DOCS}#overdue-payment`, offerDemo: true },
  model_not_found: {
    status: 502,
    retryable: false,
    link: 'https://help.aliyun.com/zh/model-studio/models',
    offerDemo: true,
  },
  rate_limited: { status: 429, retryable: true, link: `${DOCS}#rate-limit` },
  content_filtered: { status: 422, retryable: false, link: `${DOCS}#inappropriate-content` },
  context_too_long: { status: 413, retryable: false, link: `${DOCS}#invalid-parameter` },
  bad_upstream_request: { status: 502, retryable: false, link: `${DOCS}#invalid-parameter` },
  upstream_timeout: { status: 504, retryable: true, offerDemo: true },
  upstream_unavailable: { status: 502, retryable: true, offerDemo: true },
  bad_upstream_response: { status: 502, retryable: true, offerDemo: true },
  stream_interrupted: { status: 502, retryable: true },
  bad_request: { status: 400, retryable: false },
  empty_message: { status: 400, retryable: false },
  message_too_long: { status: 400, retryable: false },
  unsupported_media_type: { status: 415, retryable: false },
  payload_too_large: { status: 413, retryable: false },
  forbidden: { status: 403, retryable: false },
  sign_in_required: { status: 401, retryable: false },
  wrong_code: { status: 401, retryable: false },
  not_found: { status: 404, retryable: false },
  busy: { status: 409, retryable: true },
  version: { status: 409, retryable: false },
  too_many_requests: { status: 429, retryable: true },
  daily_limit: { status: 429, retryable: false, offerDemo: true },
  visitor_limit: { status: 429, retryable: false },
  blocked: { status: 403, retryable: false },
  operator_only: { status: 401, retryable: false },
  quota_full: { status: 413, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  overloaded: { status: 503, retryable: true },
  storage_full: { status: 507, retryable: true },
  storage_unavailable: { status: 503, retryable: true },
  bad_arguments: { status: 400, retryable: false },
  tool_failed: { status: 502, retryable: true },
  tool_limit: { status: 429, retryable: false },
  provider_unavailable: { status: 502, retryable: true },
  internal: { status: 500, retryable: true },
} as const satisfies Record<keyof Language['errors'], ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}
