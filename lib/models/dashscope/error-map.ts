import type { ErrorCode } from '../../errors.ts';
import { type KeyVerdict, type Retry, UpstreamFailure } from './failure.ts';

/** What is known of an upstream error, whichever of its five shapes it came in. */
export interface UpstreamError {
  /** HTTP status; 0 for an error event inside a stream. */
  status: number;
  code: string;
  type: string;
  message: string;
  requestId?: string;
  retryAfterMs?: number;
}

interface Rule {
  /** Tested against "code type", lower case. */
  name?: RegExp;
  /** Tested against the message. */
  text?: RegExp;
  status?: (status: number) => boolean;
  code: ErrorCode;
  retry: Retry;
  key?: KeyVerdict;
}

/** First match wins: the code of the service counts before the message, the message before the status. */
const RULES: Rule[] = [
  {
    name: /data_?inspection_?failed|faqruleblocked|customroleblocked|ipinfringement|content_filter/,
    code: 'content_filtered',
    retry: 'never',
  },
  { text: /inappropriate content|blocked by (faq|custom role) rule/i, code: 'content_filtered', retry: 'never' },
  {
    name: /arrearage|bill_?overdue|commoditynotpurchased|freetieronly/,
    code: 'quota_exhausted',
    retry: 'never',
    key: 'refused',
  },
  {
    text: /free (allocated )?(tier|quota)[^.]* (exceeded|exhausted)|account is in good standing|bill is overdue/i,
    code: 'quota_exhausted',
    retry: 'never',
    key: 'refused',
  },
  { status: (status) => status === 402, code: 'quota_exhausted', retry: 'never', key: 'refused' },
  // Only 'url error' in its native shape has the full-width mark; the wrong path is an operator's mistake.
  { text: /^url error|invalid url/i, code: 'bad_upstream_request', retry: 'never' },
  { name: /model_?not_?(found|supported)/, code: 'model_not_found', retry: 'never' },
  {
    text: /model\b.{0,200}(does not exist|not exist|can ?not be found|not found)|unsupported model/i,
    status: (status) => status !== 401 && status < 500,
    code: 'model_not_found',
    retry: 'never',
  },
  { name: /invalid_?api_?key/, code: 'invalid_key', retry: 'never', key: 'refused' },
  { name: /not authorized|access_?denied|unpurchased/, code: 'access_denied', retry: 'never', key: 'refused' },
  {
    text: /incorrect api key|invalid api-?key|provide an api key/i,
    code: 'invalid_key',
    retry: 'never',
    key: 'refused',
  },
  { status: (status) => status === 401, code: 'invalid_key', retry: 'never', key: 'refused' },
  // insufficient_quota is the tokens-per-minute throttle here, not billing: dashscope.md §4.2.
  { name: /insufficient_quota|allocationquota/, code: 'rate_limited', retry: 'throttle', key: 'throttled' },
  {
    text: /allocated quota exceeded|exceeded your current quota/i,
    code: 'rate_limited',
    retry: 'throttle',
    key: 'throttled',
  },
  {
    name: /limit_requests|limit_burst_rate|throttling|ratequota|rate_limit/,
    code: 'rate_limited',
    retry: 'backoff',
    key: 'throttled',
  },
  { status: (status) => status === 429, code: 'rate_limited', retry: 'backoff', key: 'throttled' },
  { name: /context_length_exceeded|toolarge/, code: 'context_too_long', retry: 'trim' },
  {
    text: /range of input length|maximum context length|payload too large|input is too long/i,
    code: 'context_too_long',
    retry: 'trim',
  },
  { status: (status) => status === 413, code: 'context_too_long', retry: 'trim' },
  {
    text: /enable_thinking parameter is restricted|enable_thinking.{0,40}(unknown|unrecognized|unexpected|not permitted)|(unknown|unrecognized|unexpected).{0,60}enable_thinking/i,
    status: (status) => status < 500,
    code: 'bad_upstream_request',
    retry: 'without_thinking_switch',
  },
  { status: (status) => status === 403, code: 'access_denied', retry: 'never', key: 'refused' },
  {
    status: (status) => status === 408 || status >= 500,
    code: 'upstream_unavailable',
    retry: 'backoff',
    key: 'failing',
  },
  { name: /invalid_?parameter|invalid_?request|badrequest|unsupported/, code: 'bad_upstream_request', retry: 'never' },
  { status: (status) => status >= 400, code: 'bad_upstream_request', retry: 'never' },
];

const OTHERWISE: Rule = { code: 'upstream_unavailable', retry: 'backoff', key: 'failing' };

/** Upstream error → typed failure. Nothing of the upstream's text goes into it: only its code and status, for the log. */
export function failureOf(error: UpstreamError): UpstreamFailure {
  const name = `${error.code} ${error.type}`.toLowerCase();
  const rule =
    RULES.find(
      (candidate) =>
        (candidate.name?.test(name) ?? true) &&
        (candidate.text?.test(error.message) ?? true) &&
        (candidate.status?.(error.status) ?? true),
    ) ?? OTHERWISE;
  const limit = /\[1, ?(\d{3,9})\]/.exec(error.message)?.[1];
  return new UpstreamFailure(rule.code, {
    retry: rule.retry,
    key: rule.key ?? 'fine',
    detail: [error.status || 'event', safeName(error.code || error.type)].filter(Boolean).join(' '),
    ...(error.requestId && { requestId: error.requestId }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    ...(rule.code === 'context_too_long' && limit && { inputLimit: Number(limit) }),
  });
}

/** An upstream's code is foreign text: only what looks like an identifier goes into the log. */
function safeName(code: string): string {
  return /^(?!sk-)[A-Za-z][\w. -]{0,60}$/.test(code) ? code : '';
}
