import type { ErrorCode } from '../../../../../lib/errors/table.ts';

/** A refusal in the form of some server. Shapes are as observed or documented; ids and the word 苏州河 are our own. */
export interface Refusal {
  name: string;
  /** 200: the error is only in the body. */
  status: number;
  body: string;
  type?: string;
  code: ErrorCode;
  /** Requests sent before it is reported; default 1. */
  requests?: number;
  requestId?: string;
}

const ID = '5c1f7a90-2b3d-4e6f-8a01-9d8c7b6a5f4e';
const json = (value: unknown) => JSON.stringify(value);
const SAID = '苏州河';
const native = (code: string, message: string) => json({ code, message: `${message} ${SAID}`, request_id: ID });
const framed = (status: number, code: string, message: string) =>
  `id:1\nevent:error\n:HTTP_STATUS/${status}\ndata:${native(code, message)}\n\n`;
const envelope = (code: unknown, message: string, type: unknown = code) =>
  json({ error: { code, message: `${message} ${SAID}`, param: null, type }, request_id: ID, id: `chatcmpl-${ID}` });
const event = (value: unknown) => `data: ${typeof value === 'string' ? value : json(value)}\n\n`;
const page = (title: string) =>
  `<!DOCTYPE html>\r\n<html><head><title>${title}</title></head><body>${title} ${SAID}</body></html>`;
const TOO_LONG = '<400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 30720]';

/** DashScope itself: its endpoints, its plans, its gateways. */
export const DASHSCOPE_REFUSALS: Refusal[] = [
  {
    name: 'a used-up quota told as forbidden',
    status: 403,
    body: envelope('insufficient_quota', 'Access to this model has ended for the account.'),
    code: 'quota_exhausted',
    requestId: ID,
  },
  {
    name: 'native and framed as an event, labelled JSON',
    status: 400,
    type: 'application/json',
    body: framed(
      400,
      'InvalidParameter',
      '<400> InternalError.Algo.InvalidParameter: Range of max_tokens should be [1, 32768]',
    ),
    code: 'bad_upstream_request',
    requestId: ID,
  },
  {
    name: 'the same with CRLF',
    status: 400,
    type: 'application/json',
    body: framed(400, 'Arrearage', 'Access denied, please make sure your account is in good standing.').replaceAll(
      '\n',
      '\r\n',
    ),
    code: 'quota_exhausted',
    requestId: ID,
  },
  {
    name: 'native and framed, inside a 200',
    status: 200,
    body: framed(429, 'Throttling.RateQuota', 'Requests rate limit exceeded, please try again later.'),
    code: 'rate_limited',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'native JSON labelled as events, inside a 200',
    status: 200,
    body: native('InvalidApiKey', 'Invalid API-key provided.'),
    code: 'invalid_key',
    requestId: ID,
  },
  {
    name: 'an envelope labelled as plain text, inside a 200',
    status: 200,
    type: 'text/plain',
    body: envelope('data_inspection_failed', 'Output data may contain inappropriate content.'),
    code: 'content_filtered',
    requestId: ID,
  },
  {
    name: 'a list index out of range',
    status: 500,
    body: envelope('internal_server_error', '<500> InternalError.Algo: list index out of range'),
    code: 'upstream_unavailable',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'the same as an event',
    status: 200,
    body: event(envelope('internal_server_error', '<500> InternalError.Algo: list index out of range')),
    code: 'upstream_unavailable',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'an event whose text names status 429',
    status: 200,
    body: event({
      error: { code: 'internal_error', message: `<429> InternalError.Algo: ${SAID}`, type: 'internal_error' },
    }),
    code: 'rate_limited',
    requests: 3,
  },
  {
    name: 'a workspace that is not granted',
    status: 403,
    body: envelope('Workspace.AccessDenied', 'Workspace access denied.'),
    code: 'access_denied',
    requestId: ID,
  },
  {
    name: 'a workspace that does not exist',
    status: 404,
    body: native('WorkSpaceNotFound', 'WorkSpace can not be found.'),
    code: 'access_denied',
    requestId: ID,
  },
  {
    name: 'the internal gateway’s unknown model',
    status: 404,
    body: json({
      error: {
        message: "model 'qwen-9' not found or no enabled endpoints",
        type: 'invalid_request_error',
        code: 'model_not_found',
      },
    }),
    code: 'model_not_found',
  },
  {
    name: 'a plan’s unknown model',
    status: 400,
    body: envelope('invalid_parameter_error', "model 'qwen-9' is not supported."),
    code: 'model_not_found',
    requestId: ID,
  },
  {
    name: 'a plan’s token',
    status: 401,
    body: envelope(null, 'invalid access token or token expired', 'invalid_request_error'),
    code: 'invalid_key',
    requestId: ID,
  },
  {
    name: 'a plan’s token with status 403',
    status: 403,
    body: envelope(null, 'invalid api-key', 'invalid_request_error'),
    code: 'invalid_key',
    requestId: ID,
  },
  {
    name: 'a plan’s hours used up',
    status: 429,
    body: envelope('throttling', 'hour allocated quota exceeded.'),
    code: 'quota_exhausted',
    requestId: ID,
  },
  {
    name: 'a plan’s month used up',
    status: 429,
    body: envelope('Throttling.AllocationQuota', 'month allocated quota exceeded.'),
    code: 'quota_exhausted',
    requestId: ID,
  },
  {
    name: 'a plan’s concurrency',
    status: 429,
    body: envelope('Throttling.AllocationQuota', 'concurrency allocated quota exceeded'),
    code: 'rate_limited',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'a plan’s usage of this minute',
    status: 429,
    body: envelope('throttling', 'usage allocated quota exceeded'),
    code: 'rate_limited',
    requests: 2,
    requestId: ID,
  },
  {
    name: 'a throttle with errorType and no message',
    status: 429,
    body: json({ errorType: 'THROTTLING.userQPSLimit', rid: ID, message: null, status: 429 }),
    code: 'rate_limited',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'the same inside a 200',
    status: 200,
    type: 'application/json',
    body: json({ errorType: 'THROTTLING.userQPSLimit', rid: ID, message: null, status: 429 }),
    code: 'rate_limited',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'a free quota exhausted',
    status: 403,
    body: native('AllocationQuota.FreeTierOnly', 'Free quota exhausted.'),
    code: 'quota_exhausted',
    requestId: ID,
  },
  {
    name: 'an input over the sum of a model',
    status: 400,
    body: native('InvalidParameter', 'Total message token length exceed model limit (10000000 tokens).'),
    code: 'context_too_long',
    requests: 2,
    requestId: ID,
  },
  {
    name: 'an input too long, as an event',
    status: 200,
    body: event(envelope('invalid_parameter_error', TOO_LONG)),
    code: 'context_too_long',
    requests: 2,
    requestId: ID,
  },
  {
    name: 'capacity',
    status: 503,
    body: native(
      'ModelServingError',
      'Too many requests. Your requests are being throttled due to system capacity limits. Please try again later.',
    ),
    code: 'upstream_unavailable',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'a history of the same call again and again',
    status: 400,
    body: envelope(
      'invalid_parameter_error',
      '<400> InternalError.Algo.InvalidParameter: Repetitive tool calls detected in the conversation history.',
    ),
    code: 'bad_upstream_request',
    requests: 2,
    requestId: ID,
  },
  {
    name: 'a history with a call without its result',
    status: 400,
    body: native(
      'InvalidParameter',
      '<400> InternalError.Algo.InvalidParameter: An assistant message with "tool_calls" must be followed by tool messages responding to each "tool_call_id".',
    ),
    code: 'bad_upstream_request',
    requests: 2,
    requestId: ID,
  },
  {
    name: 'a history with a result without its call',
    status: 400,
    body: native(
      'InvalidParameter',
      'messages with role "tool" must be a response to a preceeding message with "tool_calls".',
    ),
    code: 'bad_upstream_request',
    requests: 2,
    requestId: ID,
  },
  {
    name: 'arguments in the history that are no JSON',
    status: 400,
    body: envelope(
      'invalid_parameter_error',
      '<400> InternalError.Algo.InvalidParameter: The "function.arguments" parameter of the code model must be in JSON format.',
    ),
    code: 'bad_upstream_request',
    requests: 2,
    requestId: ID,
  },
  {
    name: 'a path with the method twice',
    status: 404,
    body: json({ error: { message: `No static resource api-openai/v1/chat/completions/chat/completions. ${SAID}` } }),
    code: 'bad_upstream_request',
  },
  {
    name: 'the shape of the cloud’s own products',
    status: 400,
    body: json({
      Code: 'Throttling.User',
      Message: `Request was denied due to user flow control. ${SAID}`,
      RequestId: ID,
      HostId: 'e.example',
    }),
    code: 'rate_limited',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'a thinking mode beside JSON mode is no matter of the switch',
    status: 400,
    body: envelope('invalid_parameter_error', 'Json mode response is not supported when enable_thinking is true'),
    code: 'bad_upstream_request',
    requestId: ID,
  },
];

/** Other servers, gateways and whatever is in between. */
export const OTHER_REFUSALS: Refusal[] = [
  {
    name: 'vLLM, unknown model, old',
    status: 404,
    body: json({
      object: 'error',
      message: `The model \`x\` does not exist. ${SAID}`,
      type: 'NotFoundError',
      param: null,
      code: 404,
    }),
    code: 'model_not_found',
  },
  {
    name: 'vLLM, context',
    status: 400,
    body: json({
      error: {
        message: `This model's maximum context length is 32768 tokens. However, you requested 40960. ${SAID}`,
        type: 'BadRequestError',
        param: null,
        code: 400,
      },
    }),
    code: 'context_too_long',
    requests: 2,
  },
  {
    name: 'vLLM, failing inside a stream',
    status: 200,
    body: event({
      error: {
        message: `EngineCore encountered an issue ${SAID}`,
        type: 'InternalServerError',
        param: null,
        code: 500,
      },
    }),
    code: 'upstream_unavailable',
    requests: 3,
  },
  {
    name: 'vLLM, a bad request inside a stream',
    status: 200,
    body: event({ error: { message: `bad ${SAID}`, type: 'BadRequestError', param: null, code: 400 } }),
    code: 'bad_upstream_request',
  },
  {
    name: 'SGLang, context',
    status: 400,
    body: json({
      object: 'error',
      message: `The input (40000 tokens) is longer than the model's context length (32768 tokens). ${SAID}`,
      type: 'BadRequest',
      param: null,
      code: 400,
    }),
    code: 'context_too_long',
    requests: 2,
  },
  {
    name: 'llama.cpp, context, in a field of its own',
    status: 200,
    body: `error: ${json({ code: 400, message: `the request exceeds the available context size, try increasing it ${SAID}`, type: 'exceed_context_size_error' })}\n\n`,
    code: 'context_too_long',
    requests: 2,
  },
  {
    name: 'llama.cpp, loading',
    status: 503,
    body: json({ error: { code: 503, message: `Loading model ${SAID}`, type: 'unavailable_error' } }),
    code: 'upstream_unavailable',
    requests: 3,
  },
  {
    name: 'Ollama, unknown model',
    status: 404,
    body: json({
      error: {
        message: `model "x" not found, try pulling it first ${SAID}`,
        type: 'api_error',
        param: null,
        code: null,
      },
    }),
    code: 'model_not_found',
  },
  {
    name: 'Ollama, a bare string',
    status: 404,
    body: json({ error: `model 'x' not found ${SAID}` }),
    code: 'model_not_found',
  },
  {
    name: 'one-api, no channel',
    status: 503,
    body: json({
      error: {
        message: `当前分组 default 下对于模型 x 无可用渠道 ${SAID} (request id: 20261125aBcD)`,
        type: 'one_api_error',
      },
    }),
    code: 'model_not_found',
    requestId: '20261125aBcD',
  },
  {
    name: 'new-api, balance',
    status: 403,
    body: json({
      error: {
        message: `用户额度不足, 剩余额度: 0 ${SAID} (request id: 20261125aBcE)`,
        type: 'new_api_error',
        code: 'insufficient_user_quota',
      },
    }),
    code: 'quota_exhausted',
    requestId: '20261125aBcE',
  },
  {
    name: 'one-api, token',
    status: 401,
    body: json({ error: { message: `无效的令牌 ${SAID} (request id: 20261125aBcF)`, type: 'one_api_error' } }),
    code: 'invalid_key',
    requestId: '20261125aBcF',
  },
  {
    name: 'a gateway around an upstream’s error',
    status: 400,
    body: json({
      error: {
        message: `upstream: ${native('DataInspectionFailed', 'Input data may contain it.')}`,
        type: 'upstream_error',
        code: 'bad_response_status_code',
      },
    }),
    code: 'content_filtered',
    requestId: ID,
  },
  {
    name: 'a gateway around an upstream’s throttle, status 500',
    status: 500,
    body: json({
      error: {
        message: `litellm.InternalServerError: ${envelope('limit_requests', 'You exceeded your current requests list.')}`,
        type: 'None',
        code: '500',
      },
    }),
    code: 'rate_limited',
    requests: 3,
    requestId: ID,
  },
  {
    name: 'OpenRouter, inside a stream beside choices',
    status: 200,
    body: event({
      id: 'gen-1',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
      error: { code: 502, message: `Provider disconnected ${SAID}` },
    }),
    code: 'upstream_unavailable',
    requests: 3,
    requestId: 'gen-1',
  },
  {
    name: 'OpenRouter, credits',
    status: 402,
    body: json({ error: { message: `Insufficient credits ${SAID}`, code: 402 }, user_id: 'u' }),
    code: 'quota_exhausted',
  },
  {
    name: 'MiniMax, inside a 200',
    status: 200,
    type: 'application/json',
    body: json({ base_resp: { status_code: 1008, status_msg: `insufficient balance ${SAID}` } }),
    code: 'quota_exhausted',
  },
  {
    name: 'MiniMax, as an event',
    status: 200,
    body: event({ choices: null, base_resp: { status_code: 1002, status_msg: `rate limit ${SAID}` } }),
    code: 'rate_limited',
    requests: 3,
  },
  {
    name: 'DeepSeek, content',
    status: 400,
    body: json({
      error: {
        message: `Content Exists Risk ${SAID}`,
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_request_error',
      },
    }),
    code: 'content_filtered',
  },
  {
    name: 'GLM, content',
    status: 400,
    body: json({
      error: { code: '1301', message: '系统检测到输入或生成内容可能包含不安全或敏感内容' },
      contentFilter: [{ level: 1, role: 'user' }],
    }),
    code: 'content_filtered',
  },
  {
    name: 'Moonshot, length',
    status: 400,
    body: json({
      error: {
        message: `Invalid request: Your request exceeded model token limit: 8192 ${SAID}`,
        type: 'invalid_request_error',
      },
    }),
    code: 'context_too_long',
    requests: 2,
  },
  {
    name: 'a code and a msg',
    status: 200,
    type: 'application/json',
    body: json({ code: 401, msg: `请先登录 ${SAID}`, data: null }),
    code: 'invalid_key',
  },
  {
    name: 'Qianfan',
    status: 200,
    type: 'application/json',
    body: json({
      error_code: 18,
      error_msg: `Open api qps request limit reached, too many requests ${SAID}`,
      id: 'as-abc123',
    }),
    code: 'rate_limited',
    requests: 3,
    requestId: 'as-abc123',
  },
  {
    name: 'Gemini, in a list',
    status: 400,
    body: json([{ error: { code: 400, message: `API key not valid ${SAID}`, status: 'INVALID_ARGUMENT' } }]),
    code: 'bad_upstream_request',
  },
  {
    name: 'Anthropic, overloaded, as an event',
    status: 200,
    body: `event: error\n${event({ type: 'error', error: { type: 'overloaded_error', message: `Overloaded ${SAID}` } })}`,
    code: 'upstream_unavailable',
    requests: 3,
  },
  {
    name: 'a success that is no answer',
    status: 200,
    type: 'application/json',
    body: json({ code: 200, message: 'success', data: {} }),
    code: 'bad_upstream_response',
  },
  { name: 'nothing, status 401', status: 401, body: '', code: 'invalid_key' },
  { name: 'nothing, status 429', status: 429, body: '', code: 'rate_limited', requests: 3 },
  { name: 'nothing, status 404', status: 404, body: '', code: 'bad_upstream_request' },
  { name: 'a firewall’s block page', status: 405, type: 'text/html', body: page('405'), code: 'bad_upstream_response' },
  {
    name: 'a proxy’s 403 page',
    status: 403,
    type: 'text/html',
    body: page('403 Forbidden'),
    code: 'bad_upstream_response',
  },
  {
    name: 'a web server’s 404 page',
    status: 404,
    type: 'text/html',
    body: page('404 Not Found'),
    code: 'bad_upstream_request',
  },
  {
    name: 'a load balancer’s 502 page',
    status: 502,
    type: 'text/html',
    body: page('502 Bad Gateway'),
    code: 'upstream_unavailable',
    requests: 3,
  },
  {
    name: 'a load balancer’s 504 page',
    status: 504,
    type: 'text/html',
    body: page('504 Gateway Time-out'),
    code: 'upstream_unavailable',
    requests: 3,
  },
  {
    name: 'a web server’s 413 page',
    status: 413,
    type: 'text/html',
    body: page('413 Request Entity Too Large'),
    code: 'context_too_long',
    requests: 2,
  },
  {
    name: 'a login page with status 200',
    status: 200,
    type: 'text/html',
    body: page('Login'),
    code: 'bad_upstream_response',
  },
  { name: 'a login page labelled as events', status: 200, body: page('Login'), code: 'bad_upstream_response' },
];

/** Servers that reject the thinking switch; the second request omits it and is answered. */
export const SWITCH_REFUSALS: Pick<Refusal, 'name' | 'status' | 'body'>[] = [
  {
    name: 'DashScope, a thinking-only model',
    status: 400,
    body: envelope('invalid_parameter_error', 'The value of the enable_thinking parameter is restricted to True.'),
  },
  {
    name: 'DashScope, a model without thinking',
    status: 400,
    body: native('InvalidParameter.NotSupportEnableThinking', 'The model qwen-x does not support enable_thinking.'),
  },
  {
    name: 'the same by its text alone',
    status: 400,
    body: envelope('invalid_parameter_error', 'The model qwen-x does not support enable_thinking.'),
  },
  {
    name: 'the same as an event',
    status: 200,
    body: event(envelope('invalid_parameter_error', 'The model qwen-x does not support enable_thinking.')),
  },
  {
    name: 'OpenAI',
    status: 400,
    body: json({
      error: {
        message: 'Unrecognized request argument supplied: enable_thinking',
        type: 'invalid_request_error',
        param: null,
        code: null,
      },
    }),
  },
  {
    name: 'Groq',
    status: 400,
    body: json({ error: { message: "property 'enable_thinking' is unsupported", type: 'invalid_request_error' } }),
  },
  {
    name: 'FastAPI',
    status: 422,
    body: json({
      detail: [
        {
          type: 'extra_forbidden',
          loc: ['body', 'enable_thinking'],
          msg: 'Extra inputs are not permitted',
          input: false,
        },
      ],
    }),
  },
  {
    name: 'Mistral',
    status: 422,
    body: json({
      object: 'error',
      message: {
        detail: [{ type: 'extra_forbidden', loc: ['body', 'enable_thinking'], msg: 'Extra inputs are not permitted' }],
      },
      type: 'invalid_request_error',
      code: null,
    }),
  },
  {
    name: 'Gemini',
    status: 400,
    body: json([
      {
        error: {
          code: 400,
          message: 'Invalid JSON payload received. Unknown name "enable_thinking": Cannot find field.',
          status: 'INVALID_ARGUMENT',
        },
      },
    ]),
  },
];
