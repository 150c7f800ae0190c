import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readConfig } from '../../../../lib/config.ts';
import { AppError } from '../../../../lib/errors/app-error.ts';
import { errorBody } from '../../../../lib/errors/error-body.ts';
import { toAppError } from '../../../../lib/errors/to-app-error.ts';
import { estimateTokens } from '../../../../lib/models/dashscope/estimate-tokens.ts';
import { ask, configOf, KEY, userPrompt } from './harness.ts';
import { withMock } from './with-mock.ts';

const mock = withMock();
const codeOf = (error: unknown) => toAppError(error).code;

test('U01 without a key nothing is sent, whatever OPENAI_API_KEY holds, and missing_key says how to set one', async () => {
  let sent = 0;
  const before = process.env.OPENAI_API_KEY;
  process.env.OPENAI_API_KEY = 'sk-openai-canary';
  try {
    const fetch = async () => {
      sent += 1;
      return new Response('');
    };
    const run = await ask(mock.get(), { keys: [], settings: { fetch } });
    expect(codeOf(run.error)).toBe('missing_key');
    expect(errorBody(toAppError(run.error)).fix.zh).toContain('DASHSCOPE_API_KEY');
    expect(sent).toBe(0);
  } finally {
    if (before === undefined) delete process.env.OPENAI_API_KEY;
    else process.env.OPENAI_API_KEY = before;
  }
});

test.each([
  ['  sk-0123456789  ', ['sk-0123456789']],
  ['sk-0123456789\n', ['sk-0123456789']],
  [' sk-aaaaaaaaaa , sk-bbbbbbbbbb,', ['sk-aaaaaaaaaa', 'sk-bbbbbbbbbb']],
  ['sk-01234 56789', []],
  ['sk-01234\n56789', []],
  ['sk-0123４５６789', []],
  ['sk-ключ-0123456', []],
  ['   ', []],
])('U02 the key text %j gives %j, and a refused one is named without being shown', (text, keys) => {
  const { config, notes } = readConfig({ DASHSCOPE_API_KEY: text });
  expect(config.dashscope.keys).toEqual(keys);
  const isRefused = keys.length === 0 && text.trim() !== '';
  expect(notes.some((note) => note.variable === 'DASHSCOPE_API_KEY' && note.level === 'error')).toBe(isRefused);
  expect(JSON.stringify(notes)).not.toContain('01234');
});

test.each(['mock-401', 'mock-401-native', 'mock-401-nokey'])(
  'U03 a refused key (%s) is asked once and named invalid_key',
  async (model) => {
    const run = await ask(mock.get(), { model });
    expect(codeOf(run.error)).toBe('invalid_key');
    expect(mock.get().hits(model)).toBe(1);
    expect(JSON.stringify(run.log)).not.toContain(KEY);
    expect(errorBody(toAppError(run.error)).fix.en).toContain('DASHSCOPE_BASE_URL');
  },
);

test.each([
  ['mock-403', 'access_denied'],
  ['mock-403-unpurchased', 'access_denied'],
  ['mock-403-free-tier', 'quota_exhausted'],
  ['mock-400-arrearage', 'quota_exhausted'],
  ['mock-json-error', 'quota_exhausted'],
])('U04 %s is %s after one request, and the key rests', async (model, code) => {
  const run = await ask(mock.get(), { model });
  expect(codeOf(run.error)).toBe(code);
  expect(mock.get().hits(model)).toBe(1);
  expect(run.backend.health().keys).toMatchObject([{ label: 'key 1', state: 'refused', lastCode: code }]);
});

test.each(['gpt-nonsense', 'mock-404', 'mock-404-token-plan'])(
  'U05 the unknown model %s is model_not_found, naming DASHSCOPE_MODEL',
  async (model) => {
    const before = mock.get().requests.length;
    const run = await ask(mock.get(), { model });
    expect(codeOf(run.error)).toBe('model_not_found');
    expect(errorBody(toAppError(run.error)).fix.zh).toContain('DASHSCOPE_MODEL');
    expect(mock.get().requests.length - before).toBe(1);
  },
);

test('U06 a context that is too long is sent once more with a shorter history, and said', async () => {
  const model = 'mock-400-context~1';
  const turns = Array.from({ length: 20 }, (_, at) => [
    { role: 'user' as const, content: [{ type: 'text' as const, text: `问题${at}${'很长的话'.repeat(100)}` }] },
    { role: 'assistant' as const, content: [{ type: 'text' as const, text: '回答'.repeat(100) }] },
  ]).flat();
  const prompt = [...userPrompt().slice(0, 1), ...turns, ...userPrompt('你好').slice(1)];
  const run = await ask(mock.get(), { model, prompt });
  expect(run.error).toBeUndefined();
  expect(run.text).toContain('你好');
  const [first, second] = mock.get().requests.filter((request) => request.scenario === model);
  expect(mock.get().hits(model)).toBe(2);
  expect(second?.raw.length).toBeLessThan(first?.raw.length ?? 0);
  expect(second?.body.messages.at(-1)?.content).toBe('你好');
  expect(run.progress).toEqual([{ kind: 'trimmed' }]);
  expect(estimateTokens(prompt)).toBeGreaterThan(10_000);
});

test('U06 a context that stays too long is context_too_long after two requests, a bad parameter after one', async () => {
  expect(codeOf((await ask(mock.get(), { model: 'mock-400-context' })).error)).toBe('context_too_long');
  expect(mock.get().hits('mock-400-context')).toBe(2);
  expect(codeOf((await ask(mock.get(), { model: 'mock-400-parameter' })).error)).toBe('bad_upstream_request');
  expect(mock.get().hits('mock-400-parameter')).toBe(1);
});

test.each([
  ['mock-400-moderation', ''],
  ['mock-400-moderation-sse', ''],
  ['mock-400-moderation-native', ''],
  ['mock-first-event-moderation', ''],
  ['mock-content-filter', '北京今天晴，气温'],
  ['mock-mid-event-moderation', '北京今天晴，气温'],
])('U07 moderation in the shape of %s is content_filtered, not retried, text so far kept', async (model, text) => {
  const run = await ask(mock.get(), { model });
  expect(codeOf(run.error)).toBe('content_filtered');
  expect(run.text).toBe(text);
  expect(mock.get().hits(model)).toBe(1);
});

test('a thinking-only model is asked once more without the switch, and later at once without it', async () => {
  const model = 'mock-400-switch~1';
  const { error, backend } = await ask(mock.get(), { model });
  expect(error).toBeUndefined();
  await ask(mock.get(), { model, backend });
  const bodies = mock
    .get()
    .requests.filter((request) => request.scenario === model)
    .map((request) => request.body);
  expect(bodies.map((body) => body.enable_thinking)).toEqual([false, undefined, undefined]);
});

test('U32 a redirect is refused and nothing is sent to its target', async () => {
  let seen = 0;
  const target = createServer((_, response) => {
    seen += 1;
    response.end();
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  const { startMockDashScope } = await import('../../../mock-dashscope/server.ts');
  const redirecting = await startMockDashScope({
    redirectTo: `http://127.0.0.1:${(target.address() as AddressInfo).port}/`,
  });
  for (const status of [301, 302, 307, 308]) {
    const run = await ask(redirecting, { model: `mock-redirect-${status}` });
    expect(codeOf(run.error)).toBe('bad_upstream_response');
    expect(redirecting.hits(`mock-redirect-${status}`)).toBe(1);
  }
  expect(seen).toBe(0);
  await redirecting.close();
  target.close();
});

test.each([
  'http://169.254.169.254/compatible-mode/v1',
  'http://dashscope.example.com/compatible-mode/v1',
  'file:///etc/passwd',
  'ftp://dashscope.aliyuncs.com/v1',
  'https://user:secret@dashscope.aliyuncs.com/v1',
  'https://dashscope.aliyuncs.com//v1',
  'not a url',
])('O02 the base URL %s is refused and the official one stands', (url) => {
  const { config, notes } = readConfig({ DASHSCOPE_BASE_URL: url });
  expect(config.dashscope.baseUrl).toBe('https://dashscope.aliyuncs.com/compatible-mode/v1');
  expect(notes).toMatchObject([{ level: 'error', variable: 'DASHSCOPE_BASE_URL' }]);
  expect(JSON.stringify(notes)).not.toContain('secret');
});

test('O02 http is allowed on loopback, elsewhere only when asked for', () => {
  expect(readConfig({ DASHSCOPE_BASE_URL: 'http://127.0.0.1:11434/v1/' }).config.dashscope.baseUrl).toBe(
    'http://127.0.0.1:11434/v1',
  );
  const env = { DASHSCOPE_BASE_URL: 'http://vllm.internal:8000/v1', DASHSCOPE_ALLOW_INSECURE: '1' };
  expect(readConfig(env).config.dashscope.baseUrl).toBe('http://vllm.internal:8000/v1');
});

test('the request says what DashScope needs: thinking off, usage, a token cap, parallel tools, key and no other header of ours', async () => {
  await ask(mock.get(), { model: 'qwen-plus' });
  const request = mock.get().requests.at(-1);
  expect(request?.body).toMatchObject({
    model: 'qwen-plus',
    stream: true,
    stream_options: { include_usage: true },
    enable_thinking: false,
    max_tokens: 4096,
    parallel_tool_calls: true,
  });
  expect(request?.body).not.toHaveProperty('enable_search');
  expect(request?.key).toBe(KEY);
  expect(Object.keys(request?.headers ?? {})).not.toContain('openai-organization');
});

test('thinking, its budget and search follow the configuration, and thinking-only models are not told to stop', async () => {
  const config = { enableThinking: true, thinkingBudget: 500, enableSearch: true };
  await ask(mock.get(), { config, options: { toolChoice: { type: 'required' } } });
  expect(mock.get().requests.at(-1)?.body).toMatchObject({
    enable_thinking: true,
    thinking_budget: 500,
    enable_search: true,
    tool_choice: 'auto',
  });
  await ask(mock.get(), { model: 'qwq-plus' });
  expect(mock.get().requests.at(-1)?.body).not.toHaveProperty('enable_thinking');
});

test('errors carry the request id of the service', async () => {
  const { error } = await ask(mock.get(), { model: 'mock-400-parameter' });
  expect(error).toBeInstanceOf(AppError);
  expect(toAppError(error).requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(configOf(mock.get()).keys).toEqual([KEY]);
});
