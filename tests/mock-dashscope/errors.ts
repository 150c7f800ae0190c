import { randomUUID } from 'node:crypto';

/** An error answer: status, and the body as sent on the wire. */
export interface ErrorAnswer {
  status: number;
  body: string;
  headers?: Record<string, string>;
  type?: string;
}

const HELP = 'For details, see: https://help.aliyun.com/zh/model-studio/error-code';

function gateway(status: number, message: string, type: string, code: string | null): ErrorAnswer {
  return { status, body: JSON.stringify({ error: { message, type, param: null, code }, request_id: randomUUID() }) };
}

/** Model level: the same plus an id derived from the request id. */
function model(status: number, message: string, type: string, code: string): ErrorAnswer {
  const requestId = randomUUID();
  return {
    status,
    body: JSON.stringify({
      error: { message, type, param: null, code },
      request_id: requestId,
      id: `chatcmpl-${requestId}`,
    }),
  };
}

const HTML =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n';

/** Bodies word for word as documented or recorded; by scenario name. */
export const ERROR_ANSWERS: Record<string, (argument: string) => ErrorAnswer> = {
  '401-nokey': () =>
    gateway(
      401,
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). ",
      'invalid_request_error',
      null,
    ),
  '401': () =>
    gateway(401, `Incorrect API key provided. ${HELP}#apikey-error`, 'invalid_request_error', 'invalid_api_key'),
  '401-native': () => ({
    status: 401,
    body: JSON.stringify({ code: 'InvalidApiKey', message: 'Invalid API-key provided.', request_id: randomUUID() }),
  }),
  '403': () => model(403, 'Access denied.', 'access_denied', 'access_denied'),
  '403-unpurchased': () =>
    model(
      403,
      'Access to model denied. Make sure you are eligible for using the model.',
      'AccessDenied.Unpurchased',
      'AccessDenied.Unpurchased',
    ),
  '403-free-tier': () =>
    model(
      403,
      'The free tier of the model has been exhausted. If you want to continue access the model on a paid basis, please disable the "use free tier only" mode.',
      'AllocationQuota.FreeTierOnly',
      'AllocationQuota.FreeTierOnly',
    ),
  '400-arrearage': () =>
    model(
      400,
      `Access denied, please make sure your account is in good standing. ${HELP}#overdue-payment`,
      'Arrearage',
      'Arrearage',
    ),
  '404': (name) =>
    gateway(
      404,
      `The model \`${name}\` does not exist or you do not have access to it.`,
      'invalid_request_error',
      'model_not_found',
    ),
  '404-token-plan': () => ({
    status: 404,
    body: JSON.stringify({
      error: { message: 'Model not exist.', id: randomUUID(), type: 'invalid_request_error', code: 'model_not_found' },
    }),
  }),
  '404-path': () => ({ status: 404, body: HTML.replaceAll('502 Bad Gateway', '404 Not Found'), type: 'text/html' }),
  '400-context': () =>
    model(
      400,
      '<400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 30720]',
      'invalid_request_error',
      'invalid_parameter_error',
    ),
  '400-parameter': () =>
    model(
      400,
      '<400> InternalError.Algo.InvalidParameter: Temperature should be in [0.0, 2.0)',
      'invalid_request_error',
      'invalid_parameter_error',
    ),
  '400-switch': () =>
    model(
      400,
      'The value of the enable_thinking parameter is restricted to True.',
      'invalid_request_error',
      'invalid_parameter_error',
    ),
  '400-url': () => ({
    status: 400,
    body: JSON.stringify({
      code: 'InvalidParameter',
      message: 'url error, please check url！',
      request_id: randomUUID(),
    }),
  }),
  '400-moderation': () =>
    model(
      400,
      '<400> InternalError.Algo.DataInspectionFailed: Input data may contain inappropriate content.',
      'data_inspection_failed',
      'data_inspection_failed',
    ),
  '400-moderation-sse': () => ({
    status: 400,
    type: 'text/event-stream',
    body: 'data: {"error":{"message":"Input text data may contain inappropriate content.","type":"data_inspection_failed","param":null,"code":"data_inspection_failed"}}\n\n',
  }),
  '400-moderation-native': () => ({
    status: 400,
    body: JSON.stringify({
      code: 'DataInspectionFailed',
      message: 'Input data may contain inappropriate content.',
      request_id: randomUUID(),
    }),
  }),
  '413': () => model(413, 'Payload Too Large', 'BadRequest.TooLarge', 'BadRequest.TooLarge'),
  '429': () =>
    model(429, `You have exceeded your request limit. ${HELP}#rate-limit`, 'limit_requests', 'limit_requests'),
  '429-tpm': () =>
    model(
      429,
      `You exceeded your current quota, please check your plan and billing details. ${HELP}#token-limit`,
      'insufficient_quota',
      'insufficient_quota',
    ),
  '429-burst': () =>
    model(
      429,
      'Request rate increased too quickly. To ensure system stability, please adjust your client logic to scale requests more smoothly over time.',
      'limit_burst_rate',
      'limit_burst_rate',
    ),
  '429-billing': () =>
    model(429, 'Free allocated quota exceeded.', 'Throttling.AllocationQuota', 'Throttling.AllocationQuota'),
  '429-overdue': () => model(429, 'The postpaid bill is overdue.', 'PostpaidBillOverdue', 'PostpaidBillOverdue'),
  '408': () => model(408, 'Request timed out, please try again later.', 'RequestTimeOut', 'RequestTimeOut'),
  '500': () =>
    model(
      500,
      'An internal error has occured, please try again later or contact service support.',
      'internal_error',
      'internal_error',
    ),
  '500-algo': () => model(500, 'inference internal error.', 'InternalError.Algo', 'InternalError.Algo'),
  '502': () => ({ status: 502, body: HTML, type: 'text/html' }),
  '503': () => model(503, 'Model is unavailable, please try again later.', 'ModelUnavailable', 'ModelUnavailable'),
  '503-html': () => ({
    status: 503,
    body: HTML.replaceAll('502 Bad Gateway', '503 Service Temporarily Unavailable'),
    type: 'text/html',
  }),
  '504': () => ({ status: 504, body: '', type: 'text/plain' }),
};

/** An error event inside a 200 stream; no [DONE] follows. */
export const ERROR_EVENTS: Record<string, string> = {
  parameter:
    '{"error":{"code":"invalid_parameter_error","param":null,"message":"<400> InternalError.Algo.InvalidParameter: Range of max_tokens should be [1, 8192]","type":"invalid_request_error"},"id":"chatcmpl-axlbY2My6sXnzwgV"}',
  moderation: `{"error":{"message":"Output data may contain inappropriate content. ${HELP}#inappropriate-content","type":"data_inspection_failed","code":"data_inspection_failed"},"id":"chatcmpl-435da115"}`,
  throttle:
    '{"error":{"message":"Requests throttling triggered.","type":"Throttling","code":"Throttling"},"id":"chatcmpl-0a1b2c3d"}',
  internal:
    '{"error":{"message":"inference internal error.","type":"InternalError.Algo","code":"InternalError.Algo"},"id":"chatcmpl-0a1b2c3e"}',
};
