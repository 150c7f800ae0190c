import { afterEach, describe, expect, it, vi } from 'vitest';
import * as resumeRoute from '../../../app/api/chat/[id]/stream/route.ts';
import * as chatRoute from '../../../app/api/chat/route.ts';
import * as streamRoute from '../../../app/api/stream/route.ts';
import { readConfig } from '../../../lib/config.ts';
import { createStore } from '../../../lib/store/index.ts';
import type { Store } from '../../../lib/store/store.ts';
import { chunksIn, useServer, Visitor } from '../api/fixtures.ts';
import { finish, pause, say, scripted, testServer } from './fixtures.ts';

/** A model that drips for ever the first time, and finishes the sentence the second time. */
const drip = () =>
  scripted(async function* (options, call) {
    if (call > 1) {
      yield* [...say('。完'), finish()];
      return;
    }
    yield { type: 'text-start', id: 't' };
    for (;;) {
      yield { type: 'text-delta', id: 't', delta: '滴' };
      await pause(1_000, options.abortSignal);
    }
  });

/** A function's view of the store: once frozen, nothing it requests happens any more. */
function freezable(store: Store): { store: Store; freeze: () => void } {
  let isFrozen = false;
  const seen = new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...values: unknown[]) => (isFrozen ? new Promise(() => {}) : (method.apply(target, values) as unknown));
    },
  });
  return {
    store: seen,
    freeze: () => {
      isFrozen = true;
    },
  };
}

describe('the time limit of a function', () => {
  afterEach(() => vi.useRealTimers());

  it('X09: below it the answer ends as interrupted, in a clean response, and Continue goes on with it', async () => {
    vi.useFakeTimers();
    const model = drip();
    // What an operator sets where functions get 60 s.
    const server = useServer(testServer({ parts: model, env: { TIMEOUT_TOTAL_MS: '55000' } }));
    const visitor = new Visitor();
    const sessionId = crypto.randomUUID();
    let endedAt = 0;
    const startedAt = Date.now();
    const asked = visitor.chat(sessionId, '慢慢说').finally(() => {
      endedAt = Date.now();
    });
    await vi.advanceTimersByTimeAsync(60_000);
    const { response, text } = await asked;
    expect(endedAt - startedAt).toBeLessThan(58_000);
    expect(response.status).toBe(200);
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
    const chunks = chunksIn(text);
    expect(chunks.at(-1)?.type).toBe('error');
    expect(JSON.parse(String(chunks.at(-1)?.errorText))).toMatchObject({ code: 'stream_interrupted' });
    expect(model.aborted()).toBe(1);

    const messageId = String(chunks[0]?.messageId);
    const again = visitor.chat(sessionId, '', { message: undefined, trigger: 'continue', messageId });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(chunksIn((await again).text).at(-1)?.type).toBe('finish');
    expect(server.chat.running()).toBe(0);
  });

  it('X09: a function that is frozen at it leaves an answer that the next one calls interrupted and continues', async () => {
    vi.useFakeTimers();
    const shared = createStore({ kind: 'sqlite', path: ':memory:' });
    const { store, freeze } = freezable(shared);
    const first = testServer({ parts: { ...drip(), store } });
    const next = testServer({ parts: { ...scripted(() => [...say('。完'), finish()]), store: shared } });
    await next.lifecycle.start();
    const sessionId = crypto.randomUUID();
    const message = { id: 'm', text: '慢慢说', metadata: {} };
    const { assistantId } = await first.chat.start({ owner: 'ann', requestId: 'r', sessionId, message });
    await vi.advanceTimersByTimeAsync(60_000);
    freeze();
    const stored = () => shared.getMessage('ann', sessionId, assistantId);
    expect((await stored())?.status).toBe('running');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await stored()).toMatchObject({ status: 'interrupted', parts: [{ type: 'step-start' }, { type: 'text' }] });
    const kept = JSON.stringify(await stored());
    expect(/滴{59,}/.test(kept)).toBe(true);

    const request = { owner: 'ann', requestId: 'r', sessionId, message: null, continueId: assistantId };
    const again = await next.chat.start(request);
    await vi.advanceTimersByTimeAsync(1_000);
    await again.done;
    const ended = await stored();
    expect(ended?.status).toBe('complete');
    expect(JSON.stringify(ended?.parts)).toMatch(/滴。完/);
    await next.lifecycle.stop();
  });

  it('X09: the streaming routes request more time from their platform than an answer may take', () => {
    const { totalMs } = readConfig({}).config.timeouts;
    for (const { maxDuration } of [chatRoute, resumeRoute, streamRoute]) {
      expect(maxDuration * 1_000).toBeGreaterThan(totalMs + 30_000);
    }
  });
});
