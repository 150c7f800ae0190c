import type { Locale } from './geo/format.ts';

type Text = Record<Locale, string>;

interface ErrorRow {
  /** HTTP status of our own answer. */
  status: number;
  /** Whether sending the same thing again can help. */
  retryable: boolean;
  title: Text;
  cause: Text;
  fix: Text;
  /** Official page that explains it. */
  link?: string;
  /** Offer "use the demo model". */
  offerDemo?: boolean;
}

const DOCS = 'https://help.aliyun.com/zh/model-studio/error-code';

/** Every failure that a user, an API client or an operator can meet: one row each. */
export const ERRORS = {
  missing_key: {
    status: 503,
    retryable: false,
    title: { zh: '阿里云百炼API Key未配置', en: 'No API key configured' },
    cause: {
      zh: '服务器没有设置 DASHSCOPE_API_KEY，演示模型也已关闭。',
      en: 'The server has no DASHSCOPE_API_KEY, and the demo model is switched off.',
    },
    fix: {
      zh: '在 .env 或 .env.local 中配置 DASHSCOPE_API_KEY=sk-…（在阿里云百炼控制台创建），然后重试。',
      en: 'Set DASHSCOPE_API_KEY=sk-… in .env or .env.local (create one in the Model Studio console), then retry.',
    },
    link: 'https://help.aliyun.com/zh/model-studio/get-api-key',
    offerDemo: true,
  },
  invalid_key: {
    status: 502,
    retryable: false,
    title: { zh: 'API Key 被拒绝', en: 'The API key was refused' },
    cause: {
      zh: 'DashScope 不接受这个 Key：可能输错、已删除，或与地域、套餐、Base URL 不匹配。',
      en: 'DashScope does not accept this key: mistyped, deleted, or it belongs to another region, plan or base URL.',
    },
    fix: {
      zh: '检查 .env 或 .env.local 中的 DASHSCOPE_API_KEY 与 DASHSCOPE_BASE_URL：Key、地域和地址必须配套；sk-sp- 开头的套餐 Key 只能用于套餐自己的地址。',
      en: 'Check DASHSCOPE_API_KEY and DASHSCOPE_BASE_URL in .env or .env.local: key, region and address must match; a plan key (sk-sp-…) only works at its own plan address.',
    },
    link: `${DOCS}#apikey-error`,
    offerDemo: true,
  },
  access_denied: {
    status: 502,
    retryable: false,
    title: { zh: '没有访问权限', en: 'Access denied' },
    cause: {
      zh: '账号未开通该模型，或业务空间没有授权。',
      en: 'The account has not activated this model, or the workspace has not been granted it.',
    },
    fix: {
      zh: '在百炼控制台开通模型服务并给业务空间授权，或更换 DASHSCOPE_MODEL。',
      en: 'Activate the model and grant the workspace in the Model Studio console, or change DASHSCOPE_MODEL.',
    },
    link: `${DOCS}#access-denied`,
    offerDemo: true,
  },
  quota_exhausted: {
    status: 502,
    retryable: false,
    title: { zh: '额度或余额不足', en: 'Quota or balance exhausted' },
    cause: {
      zh: '账号欠费，或免费额度已用完。',
      en: 'The account is overdue, or its free quota is used up.',
    },
    fix: {
      zh: '在阿里云控制台充值，或关闭“免费额度用完即停”，几分钟后重试。',
      en: 'Top up the account, or switch off "use free tier only" in the console, then retry after some minutes.',
    },
    link: `${DOCS}#overdue-payment`,
    offerDemo: true,
  },
  model_not_found: {
    status: 502,
    retryable: false,
    title: { zh: '模型不存在', en: 'Model not found' },
    cause: {
      zh: 'DashScope 没有这个模型，或账号在该地域无权使用它。',
      en: 'DashScope has no such model, or this account may not use it in this region.',
    },
    fix: {
      zh: '检查模型名称是否正确：.env 或 .env.local 中的 DASHSCOPE_MODEL（默认 qwen-plus），以及 DASHSCOPE_BASE_URL 的地域。',
      en: 'Check that the model name is right: DASHSCOPE_MODEL in .env or .env.local (default qwen-plus), and the region of DASHSCOPE_BASE_URL.',
    },
    link: 'https://help.aliyun.com/zh/model-studio/models',
    offerDemo: true,
  },
  rate_limited: {
    status: 429,
    retryable: true,
    title: { zh: '请求过于频繁', en: 'Rate limited' },
    cause: {
      zh: '模型服务正在限流（每分钟请求数或 Token 数）。',
      en: 'The model service is throttling (requests or tokens per minute).',
    },
    fix: {
      zh: '稍等片刻再试；限流通常一分钟内恢复。',
      en: 'Wait a little and retry; a throttle normally clears within a minute.',
    },
    link: `${DOCS}#rate-limit`,
  },
  content_filtered: {
    status: 422,
    retryable: false,
    title: { zh: '内容未通过安全审核', en: 'Blocked by content moderation' },
    cause: {
      zh: '模型服务的内容审核拦截了输入或输出。',
      en: "The model service's moderation stopped the input or the output.",
    },
    fix: {
      zh: '换一种说法；如果历史消息中含有触发内容，请编辑该消息或新建对话。',
      en: 'Rephrase; if an earlier message holds the trigger, edit it or start a new conversation.',
    },
    link: `${DOCS}#inappropriate-content`,
  },
  context_too_long: {
    status: 413,
    retryable: false,
    title: { zh: '对话太长', en: 'The conversation is too long' },
    cause: { zh: '历史消息超过了模型的输入上限。', en: "The history exceeds the model's input limit." },
    fix: { zh: '新建对话，或编辑较早的消息。', en: 'Start a new conversation, or edit an earlier message.' },
    link: `${DOCS}#invalid-parameter`,
  },
  bad_upstream_request: {
    status: 502,
    retryable: false,
    title: { zh: '模型服务不接受请求参数', en: 'The model service refused the request' },
    cause: {
      zh: '模型不支持某个参数（如思考模式、工具调用）或 Base URL 路径不对。',
      en: 'The model does not support a parameter (thinking, tools …), or the base URL path is wrong.',
    },
    fix: {
      zh: '检查 DASHSCOPE_BASE_URL 是否以 /compatible-mode/v1 结尾，以及 DASHSCOPE_MODEL 是否支持工具调用。',
      en: 'Check that DASHSCOPE_BASE_URL ends in /compatible-mode/v1 and that DASHSCOPE_MODEL supports tool calls.',
    },
    link: `${DOCS}#invalid-parameter`,
  },
  upstream_timeout: {
    status: 504,
    retryable: true,
    title: { zh: '网络连接超时', en: 'Network connection timed out' },
    cause: { zh: '模型服务在限定时间内没有回应。', en: 'The model service did not answer in time.' },
    fix: {
      zh: '检查网络连接和 API 端点配置（DASHSCOPE_BASE_URL），然后重试；可用 TIMEOUT_* 调整等待时间。',
      en: 'Check the network connection and the API endpoint (DASHSCOPE_BASE_URL), then retry; TIMEOUT_* variables tune the waits.',
    },
    offerDemo: true,
  },
  upstream_unavailable: {
    status: 502,
    retryable: true,
    title: { zh: '模型服务暂不可用', en: 'The model service is unavailable' },
    cause: {
      zh: '无法连接模型服务，或它返回了服务器错误。',
      en: 'The model service cannot be reached or answered with a server error.',
    },
    fix: {
      zh: '稍后重试；若持续出现，检查服务器网络与 DASHSCOPE_BASE_URL。',
      en: 'Retry later; if it persists, check the server network and DASHSCOPE_BASE_URL.',
    },
    offerDemo: true,
  },
  bad_upstream_response: {
    status: 502,
    retryable: true,
    title: { zh: '模型服务的回复无法识别', en: 'The model service answered nonsense' },
    cause: {
      zh: '收到的内容不是有效的回答（可能被代理或登录页拦截）。',
      en: 'What came back is no valid answer (a proxy or login page may be in between).',
    },
    fix: {
      zh: '检查 DASHSCOPE_BASE_URL 与网络代理，然后重试。',
      en: 'Check DASHSCOPE_BASE_URL and network proxies, then retry.',
    },
    offerDemo: true,
  },
  stream_interrupted: {
    status: 502,
    retryable: true,
    title: { zh: '回答中断', en: 'The answer was interrupted' },
    cause: {
      zh: '连接在回答完成前断开，已收到的文字已保留。',
      en: 'The connection broke before the answer ended; the text so far is kept.',
    },
    fix: { zh: '点“继续”接着写，或重试。', en: 'Press Continue to go on, or Retry.' },
  },
  bad_request: {
    status: 400,
    retryable: false,
    title: { zh: '请求无效', en: 'Invalid request' },
    cause: { zh: '请求内容不符合要求。', en: 'The request does not have the required form.' },
    fix: { zh: '按文档检查请求的字段。', en: 'Check the fields of the request against the documentation.' },
  },
  empty_message: {
    status: 400,
    retryable: false,
    title: { zh: '消息为空', en: 'Empty message' },
    cause: { zh: '消息里没有可见的文字。', en: 'The message holds no visible text.' },
    fix: { zh: '写点什么再发送。', en: 'Write something, then send.' },
  },
  message_too_long: {
    status: 400,
    retryable: false,
    title: { zh: '消息太长', en: 'Message too long' },
    cause: { zh: '一条消息最多 8,000 个字符。', en: 'A message holds at most 8,000 characters.' },
    fix: { zh: '缩短或分成几条发送。', en: 'Shorten it or send it in parts.' },
  },
  unsupported_media_type: {
    status: 415,
    retryable: false,
    title: { zh: '内容类型不支持', en: 'Unsupported content type' },
    cause: { zh: '只接受 application/json。', en: 'Only application/json is accepted.' },
    fix: { zh: '设置 Content-Type: application/json。', en: 'Set Content-Type: application/json.' },
  },
  payload_too_large: {
    status: 413,
    retryable: false,
    title: { zh: '请求太大', en: 'Request too large' },
    cause: { zh: '请求体超过大小上限。', en: 'The request body exceeds the size limit.' },
    fix: { zh: '缩短内容后重试。', en: 'Send less, then retry.' },
  },
  forbidden: {
    status: 403,
    retryable: false,
    title: { zh: '请求来源不被允许', en: 'Origin not allowed' },
    cause: { zh: '请求来自其他网站。', en: 'The request comes from another site.' },
    fix: { zh: '在本站页面中操作。', en: 'Use the page of this site.' },
  },
  not_found: {
    status: 404,
    retryable: false,
    title: { zh: '不存在', en: 'Not found' },
    cause: { zh: '没有这个对话或内容。', en: 'There is no such conversation or content.' },
    fix: { zh: '返回对话列表，或新建对话。', en: 'Go back to the list, or start a new conversation.' },
  },
  busy: {
    status: 409,
    retryable: true,
    title: { zh: '正在回答', en: 'Already answering' },
    cause: {
      zh: '这个对话的上一条还在回答。',
      en: 'The previous message of this conversation is still being answered.',
    },
    fix: { zh: '等它完成，或先停止。', en: 'Wait until it ends, or stop it first.' },
  },
  version: {
    status: 409,
    retryable: false,
    title: { zh: '页面版本过旧', en: 'This page is out of date' },
    cause: { zh: '服务器已更新。', en: 'The server has been updated.' },
    fix: { zh: '刷新页面；未发送的消息会保留。', en: 'Reload the page; your unsent message is kept.' },
  },
  too_many_requests: {
    status: 429,
    retryable: true,
    title: { zh: '操作太频繁', en: 'Too many requests' },
    cause: { zh: '已达到本站的请求频率或并发上限。', en: "This site's request rate or concurrency limit is reached." },
    fix: { zh: '稍候再试。', en: 'Wait a little, then retry.' },
  },
  daily_limit: {
    status: 429,
    retryable: false,
    title: { zh: '本站今天的用量已满', en: "This site's limit for the day is reached" },
    cause: {
      zh: '本站设有每天的回答数和 Token 上限，今天已经用完。',
      en: 'The operator has set a daily limit of answers and tokens, and it is used up.',
    },
    fix: {
      zh: '明天再来，或先用演示模型；运营者可调高 LIMIT_SITE_ANSWERS_PER_DAY 与 LIMIT_SITE_TOKENS_PER_DAY。',
      en: 'Come back tomorrow, or use the demo model meanwhile; operators: raise LIMIT_SITE_ANSWERS_PER_DAY and LIMIT_SITE_TOKENS_PER_DAY.',
    },
    offerDemo: true,
  },
  quota_full: {
    status: 413,
    retryable: false,
    title: { zh: '存储空间已用完', en: 'Your storage is full' },
    cause: {
      zh: '已达到本站为每位访客保留的对话、分享或存储空间的上限。',
      en: 'You have reached what this site keeps for one visitor: conversations, shares or space.',
    },
    fix: {
      zh: '删除不再需要的对话或分享，然后重试；运营者可调高 LIMIT_OWNER_*。',
      en: 'Delete conversations or shares that you no longer need, then retry; operators: raise LIMIT_OWNER_*.',
    },
  },
  method_not_allowed: {
    status: 405,
    retryable: false,
    title: { zh: '不支持这种请求方法', en: 'Method not allowed' },
    cause: { zh: '这个地址不接受该请求方法。', en: 'This address does not take that request method.' },
    fix: { zh: '改用 Allow 响应头中列出的方法。', en: 'Use a method that the Allow header names.' },
  },
  overloaded: {
    status: 503,
    retryable: true,
    title: { zh: '服务器繁忙', en: 'The server is busy' },
    cause: { zh: '同时进行的回答太多。', en: 'Too many answers are running at once.' },
    fix: { zh: '稍候再试。', en: 'Wait a little, then retry.' },
  },
  storage_full: {
    status: 507,
    retryable: true,
    title: { zh: '服务器磁盘已满', en: "The server's disk is full" },
    cause: {
      zh: '磁盘没有剩余空间，新的内容无法保存；已保存的内容不受影响。',
      en: 'No space is left, so nothing new can be stored; what is stored is safe.',
    },
    fix: {
      zh: '稍后重试；运营者请清理磁盘或扩容，无需重启。',
      en: 'Retry later; operators: free or add disk space, a restart is not needed.',
    },
  },
  storage_unavailable: {
    status: 503,
    retryable: true,
    title: { zh: '存储暂不可用', en: 'Storage unavailable' },
    cause: { zh: '数据库无法读写。', en: 'The database cannot be read or written.' },
    fix: {
      zh: '稍后重试；运营者请检查 DATABASE_URL 与磁盘。',
      en: 'Retry later; operators: check DATABASE_URL and the disk.',
    },
  },
  bad_arguments: {
    status: 400,
    retryable: false,
    title: { zh: '模型给工具的参数有误', en: 'The model called a tool wrongly' },
    cause: {
      zh: '模型写的参数工具看不懂，因此没有查询任何数据服务。',
      en: 'The tool could not read what the model asked of it, so no data service was asked.',
    },
    fix: {
      zh: '换个说法再问，或把地点、日期写得更具体。',
      en: 'Ask in another way, or name the place and the date more exactly.',
    },
  },
  tool_failed: {
    status: 502,
    retryable: true,
    title: { zh: '工具未能完成', en: 'A tool failed' },
    cause: { zh: '数据服务没有给出可用的结果。', en: 'The data service gave no usable result.' },
    fix: { zh: '稍后重试，或换个说法。', en: 'Retry later, or ask in another way.' },
  },
  tool_limit: {
    status: 429,
    retryable: false,
    title: { zh: '工具调用过多', en: 'Too many tool calls' },
    cause: { zh: '一步最多 8 次、一轮最多 24 次工具调用。', en: 'At most 8 tool calls a step and 24 a turn.' },
    fix: { zh: '把问题拆开来问。', en: 'Ask in smaller parts.' },
  },
  provider_unavailable: {
    status: 502,
    retryable: true,
    title: { zh: '地图数据服务不可用', en: 'Map data service unavailable' },
    cause: { zh: '所有数据源都没有回应。', en: 'None of the data sources answered.' },
    fix: {
      zh: '稍后重试；运营者请检查网络与各数据源地址。',
      en: 'Retry later; operators: check the network and the provider URLs.',
    },
  },
  internal: {
    status: 500,
    retryable: true,
    title: { zh: '内部错误', en: 'Internal error' },
    cause: { zh: '服务器遇到未预料的问题。', en: 'The server met an unexpected problem.' },
    fix: {
      zh: '重试；若持续出现，请把请求编号告诉运营者。',
      en: 'Retry; if it persists, give the request id to the operator.',
    },
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** One field of a request that was refused. path: as in "message.parts.0.text"; "" is the whole body. */
export interface RefusedField {
  path: string;
  problem: 'unknown' | 'missing' | 'invalid';
}

/** What the browser and API clients see of a failure: typed, bilingual, without anything of the provider's. */
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
    super(options.hint ?? ERRORS[code].title.en, { cause: options.cause });
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
    title: row.title,
    cause: row.cause,
    fix: row.fix,
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
