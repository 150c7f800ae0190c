import type { errors as zh } from '../zh/errors.ts';

export const errors: typeof zh = {
  missing_key: {
    title: 'No API key configured',
    cause: 'DASHSCOPE_API_KEY is not set on the server, and the demo model is turned off.',
    fix: 'Set DASHSCOPE_API_KEY=sk-… in .env or .env.local (create one in the Model Studio console), then try again.',
  },
  invalid_key: {
    title: 'The API key was rejected',
    cause:
      'DashScope does not accept this key. It may be mistyped or deleted, or belong to a different region, plan or base URL.',
    fix: 'Check DASHSCOPE_API_KEY and DASHSCOPE_BASE_URL in .env or .env.local: the key, region and address must match. A plan key (sk-sp-…) works only with that plan’s own address.',
  },
  access_denied: {
    title: 'Access denied',
    cause: 'This account has not activated the model, or its workspace has no access to it.',
    fix: 'Activate the model and give the workspace access in the Model Studio console, or change DASHSCOPE_MODEL.',
  },
  quota_exhausted: {
    title: 'Out of quota or credit',
    cause: 'The account has an overdue balance, or its free quota is used up.',
    fix: 'Top up the account, or turn off “use free tier only” in the console, then try again in a few minutes.',
  },
  model_not_found: {
    title: 'Model not found',
    cause: 'DashScope does not offer this model, or this account cannot use it in this region.',
    fix: 'Check the model name: DASHSCOPE_MODEL in .env or .env.local (default qwen-plus). Check the region in DASHSCOPE_BASE_URL as well. qwen-turbo, qwen-vl-max, qwen-vl-plus, qwq-plus and qvq-max are retired: use qwen-flash or the qwen3.7 series.',
  },
  rate_limited: {
    title: 'Too many requests to the model',
    cause: 'The model service is limiting requests or tokens per minute.',
    fix: 'Wait a moment, then try again. The limit usually lifts within a minute.',
  },
  content_filtered: {
    title: 'Blocked by content moderation',
    cause: 'The model service’s content moderation blocked the question or the answer.',
    fix: 'Rephrase your message. If an earlier message triggered this, edit it or start a new conversation.',
  },
  context_too_long: {
    title: 'The conversation is too long',
    cause: 'The messages so far exceed what the model can read.',
    fix: 'Start a new conversation, or edit an earlier message to make it shorter.',
  },
  bad_upstream_request: {
    title: 'The model service rejected the request',
    cause: 'The model does not support a parameter (such as thinking or tools), or the path of the base URL is wrong.',
    fix: 'Check that DASHSCOPE_BASE_URL ends in /compatible-mode/v1 and that DASHSCOPE_MODEL supports tool calls.',
  },
  upstream_timeout: {
    title: 'Connection timed out',
    cause: 'The model service did not respond in time.',
    fix: 'Check the network connection and the API endpoint (DASHSCOPE_BASE_URL), then try again. The TIMEOUT_* variables set how long to wait.',
  },
  upstream_unavailable: {
    title: 'The model service is unavailable',
    cause: 'The model service could not be reached, or it returned a server error.',
    fix: 'Try again later. If this keeps happening, check the server’s network and DASHSCOPE_BASE_URL.',
  },
  bad_upstream_response: {
    title: 'Unreadable response from the model service',
    cause: 'The response was not a valid answer. A proxy or a login page may be in the way.',
    fix: 'Check DASHSCOPE_BASE_URL and any network proxies, then try again.',
  },
  stream_interrupted: {
    title: 'The answer was interrupted',
    cause: 'The connection was lost before the answer was complete. What had arrived is kept.',
    fix: 'Choose Continue to pick up where it stopped, or Retry.',
  },
  bad_request: {
    title: 'Invalid request',
    cause: 'The request is not in the expected format.',
    fix: 'Check the fields of the request against the documentation.',
  },
  empty_message: {
    title: 'Empty message',
    cause: 'The message has no visible text.',
    fix: 'Write something, then send it.',
  },
  message_too_long: {
    title: 'Message too long',
    cause: 'A message can have up to 8,000 characters.',
    fix: 'Shorten it, or send it in parts.',
  },
  unsupported_media_type: {
    title: 'Unsupported content type',
    cause: 'Only application/json is accepted.',
    fix: 'Set Content-Type: application/json.',
  },
  payload_too_large: {
    title: 'Request too large',
    cause: 'The request body exceeds the size limit.',
    fix: 'Shorten it, then try again.',
  },
  forbidden: {
    title: 'Origin not allowed',
    cause: 'The request came from another site.',
    fix: 'Use this site’s own page.',
  },
  sign_in_required: {
    title: 'Sign-in required',
    cause: 'This site asks everybody to sign in, or your sign-in has expired.',
    fix: 'Sign in on the page. Programs send the access code in the X-Access-Code header.',
  },
  wrong_code: {
    title: 'Wrong access code',
    cause: 'This is not an access code of this site.',
    fix: 'Check the code. Each address has five wrong tries in 15 minutes.',
  },
  not_found: {
    title: 'Not found',
    cause: 'This conversation or content does not exist.',
    fix: 'Go back to your conversations, or start a new one.',
  },
  busy: {
    title: 'Already answering',
    cause: 'The previous message in this conversation is still being answered.',
    fix: 'Wait for it to finish, or stop it first.',
  },
  version: {
    title: 'This page is out of date',
    cause: 'The server has been updated.',
    fix: 'Reload the page. Your unsent message is kept.',
  },
  too_many_requests: {
    title: 'Too many requests',
    cause: 'You have reached this site’s limit on requests per minute or at once.',
    fix: 'Wait a moment, then try again.',
  },
  daily_limit: {
    title: 'This site has reached its limit for today',
    cause: 'This site has daily limits on answers, tokens and their cost, and one of them is used up.',
    fix: 'Use the demo model until then. Operators can raise LIMIT_SITE_ANSWERS_PER_DAY, LIMIT_SITE_TOKENS_PER_DAY or LIMIT_SITE_COST_PER_DAY.',
  },
  visitor_limit: {
    title: 'You have reached your limit for today',
    cause: 'This site limits the answers, tokens and cost of one visitor and one network address in a day.',
    fix: 'Operators can raise LIMIT_PER_DAY, LIMIT_TOKENS_PER_DAY and LIMIT_COST_PER_DAY, or those of an address: LIMIT_IP_*.',
  },
  blocked: {
    title: 'Blocked by the site’s operator',
    cause: 'The operator of this site has blocked this visitor or this network address.',
    fix: 'Write to the site’s operator. What is stored can still be read, exported and deleted.',
  },
  operator_only: {
    title: 'For the operator of this site',
    cause: 'The token is missing or wrong.',
    fix: 'Sign in at /admin with ADMIN_TOKEN, or send a token as “Authorization: Bearer …”.',
  },
  quota_full: {
    title: 'Your storage is full',
    cause: 'You have reached this site’s limit on conversations, share links or storage per visitor.',
    fix: 'Delete conversations or share links you no longer need, then try again. Operators can raise the LIMIT_OWNER_* variables.',
  },
  method_not_allowed: {
    title: 'Method not allowed',
    cause: 'This address does not accept that request method.',
    fix: 'Use one of the methods listed in the Allow header.',
  },
  overloaded: {
    title: 'The server is busy',
    cause: 'Too many answers are being written at once.',
    fix: 'Wait a moment, then try again.',
  },
  storage_full: {
    title: "The server's disk is full",
    cause: 'There is no space left, so nothing new can be saved. What was saved before is safe.',
    fix: 'Try again later. Operators: free up or add disk space; no restart is needed.',
  },
  storage_unavailable: {
    title: 'Storage unavailable',
    cause: 'The database cannot be read or written.',
    fix: 'Try again later. Operators: check DATABASE_URL and the disk.',
  },
  bad_arguments: {
    title: 'The model called a tool incorrectly',
    cause: 'The tool could not understand the model’s request, so no data service was asked.',
    fix: 'Rephrase the question, or be more specific about the place and date.',
  },
  tool_failed: {
    title: 'A tool failed',
    cause: 'The data service returned no usable result.',
    fix: 'Try again later, or rephrase the question.',
  },
  tool_limit: {
    title: 'Too many tool calls',
    cause: 'The limit is 8 tool calls per step and 24 per turn.',
    fix: 'Split the question into smaller parts.',
  },
  provider_unavailable: {
    title: 'Map data service unavailable',
    cause: 'None of the data sources responded.',
    fix: 'Try again later. Operators: check the network and the provider URLs.',
  },
  internal: {
    title: 'Internal error',
    cause: 'The server ran into an unexpected problem.',
    fix: 'Try again. If this keeps happening, send the request ID to the site’s operator.',
  },
};
