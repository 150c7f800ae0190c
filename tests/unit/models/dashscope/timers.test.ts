import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { toAppError } from '../../../../lib/errors/to-app-error.ts';
import { createDashScope } from '../../../../lib/models/dashscope/index.ts';
import { PARTIAL } from '../../../mock-dashscope/scenarios.ts';
import { type Asked, configOf, SHORT_TIMEOUTS as TIMEOUTS, ask as toAsk, userPrompt } from './harness.ts';
import { withMock } from './with-mock.ts';

const mock = withMock();
const ask = (service: { url: string }, { settings, ...asked }: Asked) =>
  toAsk(service, { ...asked, settings: { timeouts: TIMEOUTS, ...settings } });
const codeOf = (error: unknown) => toAppError(error).code;

/** A listener that accepts nothing: its thread sleeps and its queue is full, so further connections get no answer. */
async function blackHole(): Promise<{ port: number; close(): Promise<void> }> {
  const worker = new Worker(
    `const { createServer } = require('node:net');
     const { parentPort } = require('node:worker_threads');
     const server = createServer();
     server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
     });`,
    { eval: true },
  );
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const fillers: Socket[] = [];
  for (let at = 0; at < 4; at += 1) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    fillers.push(socket);
    // The queue holds two; the rest stay unanswered, as the model's own connection will.
    if (at < 2) await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  }
  return {
    port,
    async close() {
      for (const socket of fillers) socket.destroy();
      await worker.terminate();
    },
  };
}

test('U14 a connection that is never answered ends after the connect time, each try, long before the header time', async () => {
  const hole = await blackHole();
  const timeouts = { ...TIMEOUTS, connectMs: 60, headersMs: 5_000 };
  const run = await ask({ url: `http://127.0.0.1:${hole.port}/v1` }, { settings: { timeouts } });
  await hole.close();
  expect(codeOf(run.error)).toBe('upstream_timeout');
  expect(run.log.map((entry) => entry.detail)).toEqual(Array(3).fill('no connection in time'));
  expect(run.ms).toBeLessThan(2_000);
});

test('U15 headers that never come are upstream_timeout after three tries, each upstream connection closed', async () => {
  const run = await ask(mock.get(), { model: 'mock-no-headers' });
  expect(codeOf(run.error)).toBe('upstream_timeout');
  expect(run.ms).toBeGreaterThanOrEqual(3 * TIMEOUTS.headersMs - 30);
  const seen = mock.get().requests.filter((request) => request.scenario === 'mock-no-headers');
  expect(seen).toHaveLength(3);
  expect(await Promise.all(seen.map((request) => request.closed))).toEqual(Array(3).fill({ byClient: true }));
});

test.each(['mock-headers-only', 'mock-pings-only', 'mock-empty-deltas'])(
  'U16 headers without content (%s) are upstream_timeout',
  async (model) => {
    const run = await ask(mock.get(), { model });
    expect(codeOf(run.error)).toBe('upstream_timeout');
    expect(run.isThrown).toBe(true);
    expect(mock.get().hits(model)).toBe(3);
  },
);

test('U17 a stall after text keeps the text and is stream_interrupted, an error and no abort', async () => {
  const run = await ask(mock.get(), { model: 'mock-stall-after-text' });
  expect(run.text).toBe(PARTIAL);
  expect(codeOf(run.error)).toBe('stream_interrupted');
  expect(run.isThrown).toBe(false);
  expect(run.finish?.finishReason.unified).toBe('error');
  expect(mock.get().hits('mock-stall-after-text')).toBe(1);
  expect(await mock.get().requests.at(-1)?.closed).toEqual({ byClient: true });
});

test('U18 comments alone do not keep an answer alive', async () => {
  const run = await ask(mock.get(), { model: 'mock-pings' });
  expect(run.text).toBe(PARTIAL);
  expect(codeOf(run.error)).toBe('stream_interrupted');
  expect(run.ms).toBeLessThan(2_000);
});

test('U42 a slow drip is shown as it comes and cut by the total time, text kept', async () => {
  const timeouts = { ...TIMEOUTS, totalMs: 600 };
  const run = await ask(mock.get(), { model: 'mock-drip', settings: { timeouts } });
  expect(codeOf(run.error)).toBe('stream_interrupted');
  expect(run.parts.filter((part) => part.type === 'text-delta').length).toBeGreaterThan(3);
  expect(run.text.length).toBeGreaterThan(3);
  expect(PARTIAL.repeat(200).startsWith(run.text)).toBe(true);
  expect(run.ms).toBeLessThan(1_500);
});

test('U42 the total time bounds all attempts together', async () => {
  const timeouts = { ...TIMEOUTS, totalMs: 250 };
  const run = await ask(mock.get(), { model: 'mock-no-headers-total', settings: { timeouts } });
  expect(codeOf(run.error)).toBe('upstream_timeout');
  expect(run.ms).toBeLessThan(1_000);
  expect(mock.get().hits('mock-no-headers-total')).toBeLessThan(3);
});

test.each(['mock-no-headers', 'mock-headers-only', 'mock-pings-only', 'mock-empty-deltas'])(
  'D07: a service that hangs (%s) is given up when the time for a first answer is over, all attempts together',
  async (model) => {
    const timeouts = { ...TIMEOUTS, headersMs: 2_000, firstContentMs: 2_000, firstAnswerMs: 400 };
    const before = mock.get().requests.length;
    const run = await ask(mock.get(), { model, settings: { timeouts } });
    expect(codeOf(run.error)).toBe('upstream_timeout');
    expect(run.ms).toBeLessThan(1_200);
    expect(mock.get().requests.length - before).toBe(1);
  },
);

test('an answer that has begun is not held to the time for a first one', async () => {
  const timeouts = {
    ...TIMEOUTS,
    headersMs: 5_000,
    firstContentMs: 5_000,
    idleMs: 5_000,
    firstAnswerMs: 600,
    totalMs: 1_500,
  };
  const run = await ask(mock.get(), { model: 'mock-drip', settings: { timeouts } });
  expect(run.ms).toBeGreaterThan(1_400);
  expect(codeOf(run.error)).toBe('stream_interrupted');
});

test('instead of a model that hangs the next one is asked at once', async () => {
  const timeouts = { ...TIMEOUTS, firstAnswerMs: 1_000 };
  const config = { ...configOf(mock.get(), 'mock-no-headers'), fallbackModels: ['qwen-plus'] };
  const before = mock.get().hits('mock-no-headers');
  const backend = createDashScope({ config, timeouts });
  const { stream } = await backend.model().doStream({ prompt: userPrompt() });
  let text = '';
  for await (const part of stream) if (part.type === 'text-delta') text += part.delta;
  expect(text).not.toBe('');
  expect(mock.get().hits('mock-no-headers') - before).toBe(1);
});

test('an abort closes the upstream at once, before text and in the middle of it, and its reason comes out', async () => {
  for (const model of ['mock-headers-only', 'mock-stall-after-text', 'mock-no-headers']) {
    const stop = new AbortController();
    const backend = createDashScope({
      config: configOf(mock.get(), model),
      timeouts: { ...TIMEOUTS, headersMs: 9_000, firstContentMs: 9_000, idleMs: 9_000 },
    });
    const before = mock.get().requests.length;
    const reading = (async () => {
      const { stream } = await backend.model().doStream({ prompt: userPrompt(), abortSignal: stop.signal });
      for await (const part of stream) if (part.type === 'text-delta') stop.abort(new Error('stopped'));
    })();
    const outcome = expect(reading).rejects.toThrow('stopped');
    await expect.poll(() => mock.get().requests.length).toBeGreaterThan(before);
    if (model !== 'mock-stall-after-text') stop.abort(new Error('stopped'));
    await outcome;
    const abortedAt = performance.now();
    expect(await mock.get().requests.at(-1)?.closed).toEqual({ byClient: true });
    expect(performance.now() - abortedAt).toBeLessThan(1_500);
  }
});

test('a reader that leaves closes the upstream', async () => {
  const backend = createDashScope({ config: configOf(mock.get(), 'mock-drip'), timeouts: TIMEOUTS });
  const { stream } = await backend.model().doStream({ prompt: userPrompt() });
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  expect(await mock.get().requests.at(-1)?.closed).toEqual({ byClient: true });
});
