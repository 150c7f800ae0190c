import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../lib/errors/app-error.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { createStore } from '../../../lib/store/index.ts';
import type { Store } from '../../../lib/store/store.ts';
import {
  callTool,
  chunksOf,
  collected,
  finish,
  NEVER,
  pause,
  say,
  scripted,
  testServer,
  textOfChunks,
} from './fixtures.ts';

const OWNER = 'ann';
const start = (server: Server, sessionId = crypto.randomUUID(), text = 'x', over = {}) =>
  server.chat.start({
    owner: OWNER,
    requestId: 'r',
    sessionId,
    message: { id: crypto.randomUUID(), text, metadata: {} },
    ...over,
  });

async function outcome(server: Server, started: Awaited<ReturnType<typeof start>>) {
  const chunks = chunksOf(await collected(await started.frames(0, NEVER)));
  await started.done;
  const stored = await server.store.getMessage(OWNER, started.sessionId, started.assistantId);
  return { chunks, stored };
}

describe('the limits of a turn', () => {
  afterEach(() => vi.useRealTimers());

  it('U33: an answer cut at the token limit is complete, and says so', async () => {
    const server = testServer({ parts: scripted(() => [...say('一半'), finish('length')]) });
    const { chunks, stored } = await outcome(server, await start(server));
    expect(stored).toMatchObject({ status: 'complete', metadata: { finishReason: 'length' } });
    expect(chunks.at(-1)).toEqual({ type: 'finish', finishReason: 'length' });
  });

  it('an answer without end is cut at 256 kB and its upstream closed', async () => {
    const model = scripted(function* () {
      yield { type: 'text-start', id: 't' };
      for (;;) yield { type: 'text-delta', id: 't', delta: '长'.repeat(10_000) };
    });
    const server = testServer({ parts: model });
    const { stored } = await outcome(server, await start(server));
    expect(stored).toMatchObject({ status: 'complete', metadata: { finishReason: 'length' } });
    const bytes = Buffer.byteLength(JSON.stringify(stored?.parts));
    expect(bytes).toBeGreaterThan(200_000);
    expect(bytes).toBeLessThan(300_000);
    expect(model.aborted()).toBe(1);
  });

  it('U36: a loop of the same call ends, with our closing sentence', async () => {
    const model = scripted(() => [callTool('locate', { query: '北京' }), finish('tool-calls')]);
    const server = testServer({ parts: model });
    const { chunks, stored } = await outcome(server, await start(server));
    expect(model.calls.map(({ toolChoice }) => toolChoice?.type)).toEqual(['auto', 'auto', 'auto', 'none']);
    expect(stored?.status).toBe('complete');
    expect(textOfChunks(chunks)).toContain('lookups');
  });

  it('U36: a loop of ever new calls ends at the step cap', async () => {
    const model = scripted((_, call) => [callTool('locate', { query: `北京 ${call}` }), finish('tool-calls')]);
    const server = testServer({ parts: model });
    const { chunks, stored } = await outcome(server, await start(server));
    expect(model.calls).toHaveLength(8);
    expect(stored?.status).toBe('complete');
    expect(textOfChunks(chunks)).not.toBe('');
  });

  it('U37: of 50 calls at once the first 8 run and the rest fail with tool_limit', async () => {
    const many = Array.from({ length: 50 }, (_, at) => callTool('locate', { query: `地点 ${at}` }));
    const model = scripted((_, call) => (call === 1 ? [...many, finish('tool-calls')] : [...say('done'), finish()]));
    const server = testServer({ parts: model });
    const { chunks } = await outcome(server, await start(server));
    expect(chunks.filter(({ type }) => type === 'tool-output-available')).toHaveLength(8);
    const failed = chunks.flatMap((chunk) => (chunk.type === 'tool-output-error' ? [chunk.errorText] : []));
    expect(failed).toHaveLength(42);
    expect(JSON.parse(failed[0] ?? '')).toMatchObject({ code: 'tool_limit' });
  });

  it('U37: calls that never left the model layer are reported to the model before its next step, and only then', async () => {
    const dropping = finish('tool-calls', { dashscope: { droppedToolCalls: 42 } });
    const model = scripted((_, call) =>
      call === 1
        ? [callTool('locate', { query: '北京' }), dropping]
        : call === 2
          ? [callTool('locate', { query: '上海' }), finish('tool-calls')]
          : [...say('好'), finish()],
    );
    const server = testServer({ parts: model });
    await outcome(server, await start(server));
    const told = model.calls.map(({ prompt }) => JSON.stringify(prompt).includes('the other 42 were dropped'));
    expect(told).toEqual([false, true, false]);
  });

  it('U35: an unknown tool is told to the model once and an answer follows', async () => {
    const model = scripted((_, call) =>
      call === 1 ? [callTool('<img onerror=x>', {}), finish('tool-calls')] : [...say('不会'), finish()],
    );
    const server = testServer({ parts: model });
    const { chunks, stored } = await outcome(server, await start(server));
    expect(model.calls).toHaveLength(2);
    expect(textOfChunks(chunks)).toBe('不会');
    expect(stored?.status).toBe('complete');
  });

  it('U07: a finish by content filter is an error, never a success', async () => {
    const server = testServer({ parts: scripted(() => [...say('部分'), finish('content-filter')]) });
    const { stored } = await outcome(server, await start(server));
    expect(stored).toMatchObject({ status: 'error', metadata: { error: { code: 'content_filtered' } } });
  });

  it.each(['interrupted', 'other', 'error'] as const)('K2: finish reason "%s" is never a success', async (reason) => {
    const withText = testServer({ parts: scripted(() => [...say('部分'), finish(reason)]) });
    expect((await outcome(withText, await start(withText))).stored?.status).toBe('interrupted');
    const without = testServer({ parts: scripted(() => [finish(reason)]) });
    expect((await outcome(without, await start(without))).stored?.status).toBe('error');
  });

  it('K4: nothing of what a failure said reaches the browser', async () => {
    const model = scripted(() => {
      throw new Error('connect https://secret.example/?key=sk-canary123 failed for 用户的话');
    });
    const server = testServer({ parts: model });
    const { chunks, stored } = await outcome(server, await start(server));
    expect(JSON.stringify([chunks, stored])).not.toMatch(/canary|secret\.example/);
    expect(stored?.metadata.error).toMatchObject({ code: 'bad_upstream_response' });
  });

  it('U42, X09: the total time ends a turn as interrupted, with the text kept and the upstream closed', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* (options) {
      yield { type: 'text-start', id: 't' };
      for (;;) {
        yield { type: 'text-delta', id: 't', delta: '滴' };
        await pause(1_000, options.abortSignal);
      }
    });
    const server = testServer({ parts: model, env: { TIMEOUT_TOTAL_MS: '5000' } });
    const started = await start(server);
    const result = outcome(server, started);
    await vi.advanceTimersByTimeAsync(7_000);
    const { stored, chunks } = await result;
    expect(stored).toMatchObject({ status: 'interrupted', metadata: { error: { code: 'stream_interrupted' } } });
    expect(textOfChunks(chunks)).toMatch(/^滴+$/);
    expect(model.aborted()).toBe(1);
  });

  it('K3: the total time bounds all steps and tools of a turn together', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* (options, call) {
      await pause(2_000, options.abortSignal);
      yield* [callTool('locate', { query: `北京 ${call}` }), finish('tool-calls')];
    });
    const server = testServer({ parts: model, env: { TIMEOUT_TOTAL_MS: '5000' } });
    const started = await start(server);
    const result = outcome(server, started);
    await vi.advanceTimersByTimeAsync(5_600);
    const { stored } = await result;
    expect(model.calls).toHaveLength(3);
    expect(stored).toMatchObject({ status: 'error', metadata: { error: { code: 'upstream_timeout' } } });
    expect(stored?.metadata.totalMs).toBeLessThanOrEqual(5_600);
  });

  it('K3: every step is given the same end of the turn, so that no wait outlives it', async () => {
    vi.useFakeTimers();
    const ends: unknown[] = [];
    const model = scripted(() => [...say('好'), finish()]);
    const models = {
      ...model.models,
      forTurn(options: Parameters<typeof model.models.forTurn>[0]) {
        ends.push(options.until);
        return model.models.forTurn(options);
      },
    };
    const server = testServer({ parts: { models }, env: { TIMEOUT_TOTAL_MS: '5000' } });
    await outcome(server, await start(server));
    expect(ends).toEqual([Date.now() + 5_000]);
  });

  it('C03: a model that does not notice its abort is abandoned within a second', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* () {
      yield* say('半').slice(0, 2);
      await new Promise(() => {});
    });
    const server = testServer({ parts: model });
    const started = await start(server);
    const result = outcome(server, started);
    await vi.advanceTimersByTimeAsync(100);
    expect(await server.chat.stop(OWNER, started.sessionId)).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    const { stored, chunks } = await result;
    expect(stored?.status).toBe('stopped');
    expect(chunks.at(-1)).toEqual({ type: 'abort' });
  });

  it('S09: deleting the session ends its turn, and nothing reappears', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* (options) {
      for (;;) {
        yield* say('a');
        await pause(300, options.abortSignal);
      }
    });
    const server = testServer({ parts: model });
    const started = await start(server);
    await vi.advanceTimersByTimeAsync(500);
    await server.store.deleteSession(OWNER, started.sessionId, Date.now());
    await vi.advanceTimersByTimeAsync(3_000);
    await started.done;
    expect(model.aborted()).toBe(1);
    expect(await server.store.getSession(OWNER, started.sessionId)).toBeNull();
  });

  it('X08: a producer that was given up tells its readers so, though its model ended well', async () => {
    const model = scripted(async function* () {
      yield* say('全部').slice(0, 2);
      // As for a process that slept: its lease expired, then everything the model had said arrives at once.
      await server.store.reapAll(Date.now());
      yield { type: 'text-end', id: 't' };
      yield finish();
    });
    const server: Server = testServer({ parts: model });
    const { chunks, stored } = await outcome(server, await start(server));
    expect(stored?.status).toBe('interrupted');
    const endings = chunks.filter(({ type }) => ['finish', 'error', 'abort'].includes(type));
    expect(endings).toEqual([{ type: 'error', errorText: expect.stringContaining('stream_interrupted') }]);
    expect(chunks.at(-2)).toMatchObject({ type: 'message-metadata', messageMetadata: { status: 'interrupted' } });
  });

  it('S05: the stored partial is at most a second old', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* (options) {
      yield { type: 'text-start', id: 't' };
      for (let at = 0; at < 50; at += 1) {
        yield { type: 'text-delta', id: 't', delta: `${at} ` };
        await pause(100, options.abortSignal);
      }
      yield finish();
    });
    const server = testServer({ parts: model });
    const started = await start(server);
    for (let second = 1; second <= 4; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      const stored = await server.store.getMessage(OWNER, started.sessionId, started.assistantId);
      const last = Number(/(\d+) "/.exec(JSON.stringify(stored?.parts))?.[1]);
      expect(last).toBeGreaterThanOrEqual(second * 10 - 10);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    await started.done;
  });

  it('the wire carries at most about 20 frames a second, however fine the model speaks', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* () {
      yield { type: 'text-start', id: 't' };
      for (let at = 0; at < 400; at += 1) {
        yield { type: 'text-delta', id: 't', delta: 'x' };
        await pause(5);
      }
      yield { type: 'text-end', id: 't' };
      yield finish();
    });
    const server = testServer({ parts: model });
    const result = start(server).then((started) => outcome(server, started));
    await vi.advanceTimersByTimeAsync(4_000);
    const { chunks } = await result;
    expect(textOfChunks(chunks)).toBe('x'.repeat(400));
    expect(chunks.filter(({ type }) => type === 'text-delta').length).toBeLessThanOrEqual(45);
  });

  it('C08: a frame stays small, however fast the model speaks: it is what a stalled reader is held', async () => {
    const large = `a${'😀'.repeat(20_000)}`;
    const model = scripted(function* () {
      yield* [...say(...Array.from({ length: 20 }, () => 'x'.repeat(2_000)), large), finish()];
    });
    const server = testServer({ parts: model });
    const { chunks } = await outcome(server, await start(server));
    expect(textOfChunks(chunks)).toBe('x'.repeat(40_000) + large);
    expect(chunks.every((chunk) => chunk.type !== 'text-delta' || chunk.delta.isWellFormed())).toBe(true);
    const sizes = chunks.map((chunk) => JSON.stringify(chunk).length);
    expect(Math.max(...sizes)).toBeLessThan(7_000);
  });

  it('continue resumes the broken answer: same message, its text kept, asked to go on', async () => {
    const model = scripted(async function* (_, call) {
      if (call === 1) {
        yield* say('北京是').slice(0, 2);
        throw new AppError('stream_interrupted');
      }
      yield* [...say('中国的首都。'), finish()];
    });
    const server = testServer({ parts: model });
    const broken = await start(server, undefined, '北京在哪');
    await outcome(server, broken);
    const request = { owner: OWNER, requestId: 'r', sessionId: broken.sessionId, message: null };
    const again = await server.chat.start({ ...request, continueId: broken.assistantId });
    expect(again.assistantId).toBe(broken.assistantId);
    const { chunks, stored } = await outcome(server, again);
    expect(textOfChunks(chunks)).toBe('北京是中国的首都。');
    expect(stored?.status).toBe('complete');
    expect(stored?.metadata.error).toBeUndefined();
    expect(JSON.stringify(stored?.parts)).not.toContain('data-error');
    expect(stored?.parts).toEqual([
      { type: 'step-start' },
      { type: 'text', text: '北京是中国的首都。', state: 'done' },
    ]);
    expect(JSON.stringify(model.calls[1]?.prompt)).toContain('北京是');
  });

  it('continue closes the kept text when the model goes on with a tool', async () => {
    const model = scripted(async function* (_, call) {
      if (call === 1) {
        yield* say('我查一下').slice(0, 2);
        throw new AppError('stream_interrupted');
      }
      yield* call === 2 ? [callTool('locate', { query: '北京' }), finish('tool-calls')] : [...say('在华北'), finish()];
    });
    const server = testServer({ parts: model });
    const broken = await start(server);
    await outcome(server, broken);
    const request = { owner: OWNER, requestId: 'r', sessionId: broken.sessionId, message: null };
    const again = await server.chat.start({ ...request, continueId: broken.assistantId });
    const { chunks, stored } = await outcome(server, again);
    const parts = (stored?.parts ?? []) as { type: string; state?: string }[];
    const types = parts.map(({ type, state }) => [type, state]);
    expect(types).toEqual([
      ['step-start', undefined],
      ['text', 'done'],
      ['tool-locate', 'output-available'],
      ['step-start', undefined],
      ['text', 'done'],
    ]);
    const opened = chunks.filter(({ type }) => type === 'text-start').length;
    expect(chunks.filter(({ type }) => type === 'text-end')).toHaveLength(opened);
  });

  it("X06: when an instance's slots are taken, a turn is refused with the time to wait, and nothing is stored", async () => {
    const go = Promise.withResolvers<void>();
    const model = scripted(async function* () {
      await go.promise;
      yield* [...say('ok'), finish()];
    });
    const server = testServer({ parts: model, env: { LIMIT_LIVE_TOTAL: '1' } });
    const first = await start(server);
    const sessionId = crypto.randomUUID();
    await expect(start(server, sessionId)).rejects.toMatchObject({ code: 'overloaded', retryAfterS: 5 });
    expect(await server.store.getSession(OWNER, sessionId)).toBeNull();
    go.resolve();
    await first.done;
    await expect(start(server, sessionId)).resolves.toMatchObject({ sessionId });
  });

  it('X05: draining refuses new turns and interrupts what does not end in time', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* (options) {
      yield* say('半').slice(0, 2);
      await pause(600_000, options.abortSignal);
    });
    const server = testServer({ parts: model });
    const started = await start(server);
    await vi.advanceTimersByTimeAsync(50);
    const drained = server.chat.drain(1_000);
    await expect(start(server)).rejects.toMatchObject({ code: 'overloaded' });
    await vi.advanceTimersByTimeAsync(2_000);
    await drained;
    const stored = await server.store.getMessage(OWNER, started.sessionId, started.assistantId);
    expect(stored).toMatchObject({ status: 'interrupted' });
  });

  it('X05: draining waits for a turn that was just being started', async () => {
    vi.useFakeTimers();
    const real = createStore({ kind: 'sqlite', path: ':memory:' });
    const store: Store = {
      ...real,
      async beginTurn(turn) {
        await pause(200);
        return real.beginTurn(turn);
      },
    };
    const model = scripted(async function* () {
      yield* say('慢').slice(0, 2);
      await pause(500);
      yield { type: 'text-end', id: 't' };
      yield finish();
    });
    const server = testServer({ parts: { ...model, store } });
    const starting = start(server);
    await vi.advanceTimersByTimeAsync(100);
    let isDrained = false;
    const drained = server.chat.drain(10_000).then(() => {
      isDrained = true;
    });
    await vi.advanceTimersByTimeAsync(300);
    expect(isDrained).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await drained;
    const { sessionId, assistantId } = await starting;
    expect(await real.getMessage(OWNER, sessionId, assistantId)).toMatchObject({ status: 'complete' });
  });

  it('the history goes upstream without reasoning, data parts or raw errors', async () => {
    const model = scripted((_, call) =>
      call === 1
        ? [
            { type: 'reasoning-start', id: 'r' },
            { type: 'reasoning-delta', id: 'r', delta: 'SECRET THOUGHT' },
            { type: 'reasoning-end', id: 'r' },
            ...say('一'),
            finish(),
          ]
        : [...say('二'), finish()],
    );
    const server = testServer({ parts: model });
    const first = await start(server);
    await outcome(server, first);
    await outcome(server, await start(server, first.sessionId, 'y'));
    const prompt = JSON.stringify(model.calls[1]?.prompt);
    expect(prompt).toContain('一');
    expect(prompt).not.toContain('SECRET THOUGHT');
  });
});
