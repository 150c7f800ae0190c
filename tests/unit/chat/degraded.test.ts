import { afterEach, describe, expect, it, vi } from 'vitest';
import { GET as getReady } from '../../../app/api/health/ready/route.ts';
import { GET as getHealth } from '../../../app/api/health/route.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { createMemoryLimiter } from '../../../lib/limits/memory.ts';
import { createRedisLimiter } from '../../../lib/limits/redis.ts';
import { createStore } from '../../../lib/store/index.ts';
import { createSqlStore } from '../../../lib/store/sql-store.ts';
import type { Store } from '../../../lib/store/store.ts';
import { createRedisStreamLog } from '../../../lib/streams/redis.ts';
import { chunksIn, codeOf, useServer, Visitor } from '../api/fixtures.ts';
import { chunksOf, collected, finish, NEVER, say, scripted, testServer, textOfChunks } from './fixtures.ts';

/** An in-memory store that can be cut off. */
function cuttable(): { store: Store; cut: () => void; mend: () => void } {
  const real = createStore({ kind: 'sqlite', path: ':memory:' });
  let isCut = false;
  const store = new Proxy(real, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...values: unknown[]) => {
        if (isCut && name !== 'close') return Promise.reject(new AppError('storage_unavailable', { detail: 'cut' }));
        return method.apply(target, values) as unknown;
      };
    },
  });
  return {
    store,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
  };
}

/** A Redis that is not there. */
const noRedis = {
  open: () => Promise.reject(new Error('refused')),
  close: async () => {},
  ping: () => Promise.reject(new Error('refused')),
  run: () => Promise.reject(new Error('refused')),
  subscribe: () => Promise.reject(new Error('refused')),
};

describe('degraded modes', () => {
  afterEach(() => vi.useRealTimers());

  it('S01: with the database down the process is up, says 503, refuses chat, and recovers', async () => {
    const { store, cut, mend } = cuttable();
    const model = scripted(() => [...say('ok'), finish()]);
    const server = useServer(testServer({ parts: { ...model, store } }));
    cut();
    await server.lifecycle.start();
    expect((await getHealth(new Request('http://localhost/api/health'))).status).toBe(503);
    const visitor = new Visitor();
    const { response, text } = await visitor.chat(crypto.randomUUID(), 'x');
    expect(response.status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'storage_unavailable' } });
    expect(model.calls).toHaveLength(0);
    mend();
    expect((await getHealth(new Request('http://localhost/api/health'))).status).toBe(200);
    expect((await visitor.chat(crypto.randomUUID(), 'x')).response.status).toBe(200);
    await server.lifecycle.stop();
  });

  it('S02: a database lost mid-stream does not stop the reader; the text is written when it is back', async () => {
    vi.useFakeTimers();
    const { store, cut, mend } = cuttable();
    const model = scripted(async function* () {
      yield* say('前半').slice(0, 2);
      cut();
      yield { type: 'text-delta', id: 't', delta: '后半' };
      yield { type: 'text-end', id: 't' };
      yield finish();
    });
    const server = testServer({ parts: { ...model, store } });
    const sessionId = crypto.randomUUID();
    const message = { id: 'm', text: 'x', metadata: {} };
    const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId, message });
    const reading = started.frames(0, NEVER).then(collected);
    await vi.advanceTimersByTimeAsync(1_000);
    const chunks = chunksOf(await reading);
    expect(textOfChunks(chunks)).toBe('前半后半');
    expect(chunks).toContainEqual(
      expect.objectContaining({
        type: 'message-metadata',
        messageMetadata: expect.objectContaining({ unsaved: true }),
      }),
    );
    mend();
    await vi.advanceTimersByTimeAsync(3_000);
    const stored = await store.getMessage('ann', sessionId, started.assistantId);
    expect(stored).toMatchObject({ status: 'complete', parts: [{ type: 'step-start' }, { text: '前半后半' }] });
    expect(stored?.metadata, 'saved after all').not.toHaveProperty('unsaved');
  });

  it('S03: a database that does not answer is given up after a bounded wait', async () => {
    vi.useFakeTimers();
    const stuck = createSqlStore({ kind: 'postgres', timeoutMs: 1_500, connect: () => new Promise(() => {}) }, () => 0);
    const refused = expect(stuck.ping()).rejects.toMatchObject({ code: 'storage_unavailable', retryAfterS: 3 });
    await vi.advanceTimersByTimeAsync(3_001);
    await refused;
  });

  it('X01: without Redis answers run on this instance, and readiness says so to whoever may know', async () => {
    const model = scripted(() => [...say('local'), finish()]);
    const env = { HEALTH_TOKEN: 'a health token', REDIS_URL: 'redis://127.0.0.1:1' };
    const streams = createRedisStreamLog(noRedis);
    const limiter = createRedisLimiter(noRedis);
    useServer(testServer({ env, parts: { ...model, streams, limiter } }));
    const visitor = new Visitor();
    const { text } = await visitor.chat(crypto.randomUUID(), 'x');
    expect(
      chunksIn(text)
        .map(({ delta }) => delta ?? '')
        .join(''),
    ).toBe('local');
    const plain = await getReady(visitor.request('/api/health/ready'));
    expect([plain.status, await plain.json()]).toEqual([200, { status: 'ready', isDegraded: true }]);
    const headers = { authorization: 'Bearer a health token' };
    const told = await getReady(visitor.request('/api/health/ready', { headers }));
    expect(await told.json()).toMatchObject({ mode: 'local', degraded: ['streams', 'limits'] });
    const wrong = { authorization: 'Bearer a wrong token' };
    expect(await codeOf(await getReady(visitor.request('/api/health/ready', { headers: wrong })))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('X01: without Redis limits are counted locally instead of not at all', async () => {
    const limiter = createRedisLimiter(noRedis);
    const budget = { key: 'k', max: 2, windowMs: 60_000 };
    const taken = [await limiter.take([budget]), await limiter.take([budget]), await limiter.take([budget])];
    expect(taken.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false]);
    expect(await limiter.enter('p', 'a', 1, 1_000)).toBe(true);
    expect(await limiter.enter('p', 'b', 1, 1_000)).toBe(false);
  });

  it('X01: a Redis that is lost mid-stream is not noticed by readers of the same instance', async () => {
    let isLost = false;
    const run = async () => {
      if (isLost) throw new Error('lost');
      return 1;
    };
    const streams = createRedisStreamLog({ ...noRedis, run, subscribe: async () => () => {} });
    const writer = await streams.create('s', 1);
    const reading = streams.read('s', 0, NEVER).then((frames) => collected(frames ?? (async function* () {})()));
    await writer.append('"a"');
    isLost = true;
    await writer.append('"b"');
    await writer.end();
    expect((await reading).map(({ data }) => data)).toEqual(['"a"', '"b"']);
  });

  it('R5: the limiter keeps its count of places when answers end', async () => {
    const limiter = createMemoryLimiter();
    const model = scripted(() => [...say('ok'), finish()]);
    const server = testServer({ parts: { ...model, limiter }, env: { LIMIT_LIVE_PER_USER: '1' } });
    for (let at = 0; at < 5; at += 1) {
      const message = { id: 'm', text: 'x', metadata: {} };
      const sessionId = crypto.randomUUID();
      const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId, message });
      await started.done;
    }
    expect(model.calls).toHaveLength(5);
  });
});
