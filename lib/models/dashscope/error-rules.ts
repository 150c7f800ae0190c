import type { ErrorCode } from '../../errors/table.ts';
import type { KeyVerdict, Retry } from './failure.ts';
import { FIELD_REFUSED } from './optional-fields.ts';

/** What an upstream error means, and how to recognise it: all given conditions must match. */
export interface Rule {
  /** Tested against "code type", in lower case. */
  name?: RegExp;
  /** Tested against the message. */
  text?: RegExp;
  status?: (status: number) => boolean;
  isPage?: true;
  code: ErrorCode;
  retry: Retry;
  key?: KeyVerdict;
}

/** The input is longer than the model accepts, in the words of DashScope, vLLM, SGLang, llama.cpp and Moonshot. */
const TOO_LONG =
  /range of input length|maximum context length|payload too large|(input|prompt) is too long|token length exceed|exceed\S* (the )?(available |model'?s? )?(context|token limit|max length)|longer than the model/i;

/** Calls that repeat, lack their results, or contain no JSON. */
const HISTORY_REFUSED =
  /repetitive tool calls|tool_calls"? must be followed|role "?tool"? must be a response|function\.arguments"? parameter/i;

/** First match wins: the service's code takes precedence over the message, the message over the status. */
export const RULES: Rule[] = [
  {
    name: /data_?inspection_?failed|faqruleblocked|customroleblocked|ipinfringement|content_filter|content_policy/,
    code: 'content_filtered',
    retry: 'never',
  },
  {
    text: /inappropriate content|blocked by (faq|custom role) rule|content exists risk|(敏感|不安全|违规)\S{0,6}内容/i,
    code: 'content_filtered',
    retry: 'never',
  },
  {
    name: /arrearage|bill_?overdue|commoditynotpurchased|freetieronly|insufficient_(user_quota|balance)/,
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
  // A plan's quotas come back after hours, the account's after payment.
  {
    text: /(hour|week|month) allocated quota exceeded|insufficient (account )?(balance|funds)|余额不足|欠费|额度(不足|已用)/i,
    code: 'quota_exhausted',
    retry: 'never',
    key: 'refused',
  },
  { status: (status) => status === 402, code: 'quota_exhausted', retry: 'never', key: 'refused' },
  // With 429 it is the throttle below; with 403, the free quota is used up.
  {
    name: /insufficient_quota/,
    status: (status) => status === 403,
    code: 'quota_exhausted',
    retry: 'never',
    key: 'refused',
  },
  {
    isPage: true,
    status: (status) => [401, 403, 405, 407].includes(status),
    code: 'bad_upstream_response',
    retry: 'never',
    key: 'failing',
  },
  // Only 'url error' in its native shape has the full-width mark; a wrong path is the operator's mistake.
  { text: /^url error|invalid url|no static resource/i, code: 'bad_upstream_request', retry: 'never' },
  {
    name: /notsupportenablethinking/,
    code: 'bad_upstream_request',
    retry: 'without_field',
  },
  {
    text: FIELD_REFUSED,
    status: (status) => status < 500,
    code: 'bad_upstream_request',
    retry: 'without_field',
  },
  { name: /model_?not_?(found|supported)/, code: 'model_not_found', retry: 'never' },
  {
    text: /model\b.{0,200}(does not exist|not exist|can ?not be found|not found)|unsupported model|model [`'"]?[\w.:/-]+[`'"]? is not supported|模型不存在/i,
    status: (status) => status !== 401 && status < 500,
    code: 'model_not_found',
    retry: 'never',
  },
  { text: /无可用渠道|no available channel/i, code: 'model_not_found', retry: 'never' },
  { name: /invalid_?api_?key/, code: 'invalid_key', retry: 'never', key: 'refused' },
  {
    name: /not authorized|access_?denied|unpurchased|workspacenotfound/,
    code: 'access_denied',
    retry: 'never',
    key: 'refused',
  },
  {
    text: /(incorrect|invalid) api[ -]?key|provide an api key|invalid access token|无效的令牌|未提供令牌/i,
    code: 'invalid_key',
    retry: 'never',
    key: 'refused',
  },
  { status: (status) => status === 401, code: 'invalid_key', retry: 'never', key: 'refused' },
  { text: /concurrency (allocated )?quota exceeded/i, code: 'rate_limited', retry: 'backoff', key: 'throttled' },
  // Here insufficient_quota is the tokens-per-minute throttle, not billing.
  { name: /insufficient_quota|allocationquota/, code: 'rate_limited', retry: 'throttle', key: 'throttled' },
  {
    text: /allocated quota exceeded|exceeded your current quota/i,
    code: 'rate_limited',
    retry: 'throttle',
    key: 'throttled',
  },
  {
    name: /limit_requests|limit_burst_rate|throttling|ratequota|rate_limit|too_?many_?requests/,
    code: 'rate_limited',
    retry: 'backoff',
    key: 'throttled',
  },
  { status: (status) => status === 429, code: 'rate_limited', retry: 'backoff', key: 'throttled' },
  {
    text: /rate limit|too many (concurrent )?requests|请求\S{0,4}频繁/i,
    status: (status) => status < 500,
    code: 'rate_limited',
    retry: 'backoff',
    key: 'throttled',
  },
  {
    name: /context_length_exceeded|exceed_context_size|toolarge|string_above_max_length/,
    code: 'context_too_long',
    retry: 'trim',
  },
  { text: TOO_LONG, code: 'context_too_long', retry: 'trim' },
  { status: (status) => status === 413, code: 'context_too_long', retry: 'trim' },
  // A history the service will not read; a shorter one may lack what it objects to.
  { text: HISTORY_REFUSED, code: 'bad_upstream_request', retry: 'trim' },
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
