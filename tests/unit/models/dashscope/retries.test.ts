import { createServer as createTcpServer } from 'node:net';
import { expect, test } from 'vitest';
import { errorBody } from '../../../../lib/errors/error-body.ts';
import { toAppError } from '../../../../lib/errors/to-app-error.ts';
import { UpstreamFailure } from '../../../../lib/models/dashscope/failure.ts';
import { createDashScope } from '../../../../lib/models/dashscope/index.ts';
import { createRetryBudget } from '../../../../lib/models/dashscope/retry-budget.ts';
import { retryAfterMsOf } from '../../../../lib/retry-after.ts';
import { ask, configOf, KEY, TIMEOUTS, userPrompt } from './harness.ts';
import { withMock } from './with-mock.ts';

const mock = withMock();
const codeOf = (error: unknown) => toAppError(error).code;

/** Park–Miller: a seeded 0 ≤ x < 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test('U08 a 429 without Retry-After is asked three times with jitter that differs by seed, shown, then rate_limited', async () => {
  const model = 'mock-429';
  const delays = new Set<number>();
  for (let seed = 1; seed <= 20; seed += 1) {
    const run = await ask(mock.get(), { model, settings: { random: seeded(seed * 7_919), now: () => 1_000_000 } });
    expect(codeOf(run.error)).toBe('rate_limited');
    expect(run.waits).toHaveLength(2);
    for (const wait of run.waits) {
      expect(wait).toBeGreaterThanOrEqual(500);
      expect(wait).toBeLessThanOrEqual(8_000);
      delays.add(wait);
    }
    expect(run.progress).toEqual(
      run.waits.map((wait, at) => ({ kind: 'retry', untilMs: 1_000_000 + wait, attempt: at + 2 })),
    );
  }
  expect(mock.get().hits(model)).toBe(60);
  expect(delays.size).toBeGreaterThan(20);
});

test.each([
  ['mock-429-after-1~1', 1_000],
  ['mock-429-after-45~1', 45_000],
  ['mock-429-ms-300~1', 300],
])('U09 %s waits %i ms and then answers', async (model, ms) => {
  const run = await ask(mock.get(), { model });
  expect(run.waits).toEqual([ms]);
  expect(run.error).toBeUndefined();
  expect(run.progress).toMatchObject([{ kind: 'throttled', attempt: 2 }]);
  expect(mock.get().hits(model)).toBe(2);
});

test('U09 Retry-After may be a date, and nonsense counts as absent', () => {
  const now = Date.parse('2026-11-25T04:00:00Z');
  const of = (headers: Record<string, string>) => retryAfterMsOf(new Headers(headers), now);
  expect(of({ 'retry-after': 'Wed, 25 Nov 2026 04:00:07 GMT' })).toBe(7_000);
  expect(of({ 'retry-after': 'Wed, 25 Nov 2026 03:00:00 GMT' })).toBe(0);
  expect(of({ 'retry-after': '2' })).toBe(2_000);
  expect(of({ 'retry-after-ms': '250', 'retry-after': '9' })).toBe(250);
  expect(of({ 'retry-after': 'soon' })).toBeUndefined();
  expect(of({ 'retry-after': '-5' })).toBeUndefined();
  expect(of({})).toBeUndefined();
});

test('U10 a Retry-After of 120 s is not waited for: one request, rate_limited with the time', async () => {
  const model = 'mock-429-after-120';
  const run = await ask(mock.get(), { model });
  expect(errorBody(toAppError(run.error))).toMatchObject({ code: 'rate_limited', retryAfterS: 120 });
  expect(run.waits).toEqual([]);
  expect(mock.get().hits(model)).toBe(1);
});

test('U11 insufficient_quota is a throttle: waited out once, at most 60 s, with its end shown', async () => {
  const run = await ask(mock.get(), { model: 'mock-429-tpm~1', settings: { now: () => 5_000 } });
  expect(run.error).toBeUndefined();
  expect(run.waits).toHaveLength(1);
  expect(run.waits[0]).toBeGreaterThanOrEqual(20_000);
  expect(run.waits[0]).toBeLessThanOrEqual(60_000);
  expect(run.progress).toEqual([{ kind: 'throttled', untilMs: 5_000 + (run.waits[0] ?? 0), attempt: 2 }]);

  const again = await ask(mock.get(), { model: 'mock-429-tpm' });
  expect(codeOf(again.error)).toBe('rate_limited');
  expect(mock.get().hits('mock-429-tpm')).toBe(2);
});

test.each(['mock-429-billing', 'mock-429-overdue'])(
  'U11 the billing text of %s is quota_exhausted after one request',
  async (model) => {
    const run = await ask(mock.get(), { model });
    expect(codeOf(run.error)).toBe('quota_exhausted');
    expect(mock.get().hits(model)).toBe(1);
  },
);

test('U11 a wait is cut short by Cancel: the reason comes out and nothing more is sent', async () => {
  const cancel = new AbortController();
  const model = 'mock-429-tpm-cancelled';
  const backend = createDashScope({ config: configOf(mock.get(), model), timeouts: TIMEOUTS });
  const answer = backend
    .model({ onProgress: () => cancel.abort(new Error('cancelled by the user')) })
    .doStream({ prompt: userPrompt(), abortSignal: cancel.signal });
  await expect(answer).rejects.toThrow('cancelled by the user');
  expect(mock.get().hits(model)).toBe(1);
});

test.each(['408', '500', '500-algo', '502', '503', '503-html', '504'])(
  'U12 status %s is asked three times, and the third answer is all that is seen',
  async (name) => {
    const failing = await ask(mock.get(), { model: `mock-${name}` });
    expect(codeOf(failing.error)).toBe('upstream_unavailable');
    expect(mock.get().hits(`mock-${name}`)).toBe(3);
    const recovering = await ask(mock.get(), { model: `mock-${name}~2`, prompt: userPrompt('你好') });
    expect(recovering.error).toBeUndefined();
    expect(recovering.text).toContain('你好');
    expect(recovering.parts.filter((part) => part.type === 'stream-start')).toHaveLength(1);
    expect(mock.get().hits(`mock-${name}~2`)).toBe(3);
  },
);

test('U13 a closed port and a name that does not exist are tried three times; the host is not shown', async () => {
  for (const url of ['http://127.0.0.1:9/compatible-mode/v1', 'http://no-such-host.invalid/compatible-mode/v1']) {
    const run = await ask({ url }, { settings: { timeouts: { ...TIMEOUTS, connectMs: 5_000, headersMs: 5_000 } } });
    expect(codeOf(run.error)).toBe('upstream_unavailable');
    expect(run.waits).toHaveLength(2);
    expect(JSON.stringify([errorBody(toAppError(run.error)), run.log])).not.toMatch(/no-such-host|127\.0\.0\.1/);
  }
});

test('U13 TLS against a server that speaks none is upstream_unavailable and not retried', async () => {
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const run = await ask(
    { url: `https://127.0.0.1:${port}/v1` },
    { settings: { timeouts: { ...TIMEOUTS, connectMs: 5_000, headersMs: 5_000 } } },
  );
  expect(codeOf(run.error)).toBe('upstream_unavailable');
  expect(run.waits).toEqual([]);
  expect(connections).toBe(1);
  server.close();
});

test('U27 an error event before any text has the code of its kind and is retried when that helps', async () => {
  const throttled = await ask(mock.get(), { model: 'mock-first-event-throttle~2' });
  expect(throttled.error).toBeUndefined();
  expect(mock.get().hits('mock-first-event-throttle~2')).toBe(3);
  const refused = await ask(mock.get(), { model: 'mock-first-event-parameter' });
  expect(codeOf(refused.error)).toBe('bad_upstream_request');
  expect(mock.get().hits('mock-first-event-parameter')).toBe(1);
  const native = await ask(mock.get(), { model: 'mock-native-event' });
  expect(codeOf(native.error)).toBe('rate_limited');
});

test('U27 an error event after text keeps the text, has its code and is never retried', async () => {
  const run = await ask(mock.get(), { model: 'mock-mid-event-internal' });
  expect(codeOf(run.error)).toBe('upstream_unavailable');
  expect(run.text).toBe('北京今天晴，气温');
  expect(run.finish?.finishReason.unified).toBe('error');
  expect(mock.get().hits('mock-mid-event-internal')).toBe(1);
});

test('U41 a key refused on A is answered on B in the same call, and A rests afterwards', async () => {
  const keys = ['sk-mock-revoked-aaaaaaaa', 'sk-mock-good-bbbbbbbb'];
  const run = await ask(mock.get(), { keys, model: 'mock-whole' });
  expect(run.error).toBeUndefined();
  expect(run.waits).toEqual([]);
  await ask(mock.get(), { backend: run.backend });
  await ask(mock.get(), { backend: run.backend });
  const used = mock
    .get()
    .requests.slice(-4)
    .map((request) => request.key);
  expect(used).toEqual([keys[0], keys[1], keys[1], keys[1]]);
  expect(run.backend.health().keys.map((key) => key.state)).toEqual(['refused', 'ready']);
});

test.each(['arrears', 'denied', 'throttled'])('U41 a key that is %s gives way to the next at once', async (fault) => {
  const keys = [`sk-mock-${fault}-aaaaaaaa`, 'sk-mock-good-bbbbbbbb'];
  const run = await ask(mock.get(), { keys, model: 'mock-whole' });
  expect(run.error).toBeUndefined();
  expect(run.waits).toEqual([]);
});

test('U41 a key changed while an answer streams: that one finishes on the old key, the next uses the new', async () => {
  let keys = ['sk-mock-old-aaaaaaaa'];
  const backend = createDashScope({
    config: () => configOf(mock.get(), 'mock-tokens-6-50', { keys }),
    timeouts: TIMEOUTS,
  });
  const { stream } = await backend.model().doStream({ prompt: userPrompt() });
  keys = ['sk-mock-new-bbbbbbbb'];
  let text = '';
  for await (const part of stream) if (part.type === 'text-delta') text += part.delta;
  expect(text).toHaveLength(6);
  await ask(mock.get(), { backend });
  expect(
    mock
      .get()
      .requests.slice(-2)
      .map((request) => request.key),
  ).toEqual(['sk-mock-old-aaaaaaaa', 'sk-mock-new-bbbbbbbb']);
});

test('K3 a wait that would outlive the turn is not begun, whatever the total time of one call', async () => {
  const run = await ask(mock.get(), { model: 'mock-429-after-20', until: Date.now() + 5_000 });
  expect(errorBody(toAppError(run.error))).toMatchObject({ code: 'rate_limited' });
  expect(run.waits).toEqual([]);
  const patient = await ask(mock.get(), { model: 'mock-429-after-20', until: Date.now() + 60_000 });
  expect(patient.waits).toEqual([20_000]);
});

test('five failures within 30 s open the breaker for 15 s: refused without a request, then asked again', async () => {
  let now = 0;
  const backend = createDashScope({
    config: configOf(mock.get(), 'mock-500-breaker'),
    timeouts: TIMEOUTS,
    now: () => now,
    sleep: async () => undefined,
  });
  await ask(mock.get(), { backend });
  await ask(mock.get(), { backend });
  expect(mock.get().hits('mock-500-breaker')).toBe(5);
  const refused = await ask(mock.get(), { backend });
  expect(errorBody(toAppError(refused.error))).toMatchObject({ code: 'upstream_unavailable', retryAfterS: 15 });
  expect(mock.get().hits('mock-500-breaker')).toBe(5);
  expect(backend.health().keys).toMatchObject([{ state: 'open' }]);
  now += 15_001;
  await ask(mock.get(), { backend });
  expect(mock.get().hits('mock-500-breaker')).toBeGreaterThan(5);
});

test('the retry budget lets at least 20 retries a minute through, and 10 % of the calls beyond that', () => {
  let now = 0;
  const budget = createRetryBudget(() => now);
  const taken = (tries: number) => Array.from({ length: tries }, () => budget.take()).filter(Boolean).length;
  expect(taken(100)).toBe(20);
  now += 120_001;
  for (let call = 0; call < 1_000; call += 1) budget.call();
  expect(taken(300)).toBe(100);
});

test('a fallback model answers when the first cannot, is announced, and is named in the metadata', async () => {
  const config = { fallbackModels: ['mock-404', 'qwen-flash'] };
  const run = await ask(mock.get(), { model: 'mock-503-fallback', config, prompt: userPrompt('你好') });
  expect(run.error).toBeUndefined();
  expect(run.progress.filter((event) => event.kind === 'fallback')).toEqual([
    { kind: 'fallback', model: 'mock-404' },
    { kind: 'fallback', model: 'qwen-flash' },
  ]);
  expect(run.finish?.providerMetadata?.dashscope).toMatchObject({
    model: 'qwen-flash',
    fallbackFrom: 'mock-503-fallback',
  });
  expect(run.parts.find((part) => part.type === 'response-metadata')).toMatchObject({ modelId: 'qwen-flash' });
});

test('a fallback model is no way around a refused key or moderation', async () => {
  const config = { fallbackModels: ['qwen-flash'] };
  for (const [model, code] of [
    ['mock-401', 'invalid_key'],
    ['mock-400-moderation', 'content_filtered'],
  ] as const) {
    const run = await ask(mock.get(), { model, config });
    expect(codeOf(run.error)).toBe(code);
    expect(run.progress).toEqual([]);
  }
});

test('a failure keeps nothing of the key, the host or the upstream text', () => {
  const failure = new UpstreamFailure('invalid_key', { detail: '401 invalid_api_key' });
  expect(JSON.stringify([failure.message, failure.detail, failure.cause])).not.toContain(KEY);
});
