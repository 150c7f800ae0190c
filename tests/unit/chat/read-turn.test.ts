import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMessageBuilder } from '../../../lib/chat/log/message-builder.ts';
import { readTurn } from '../../../lib/chat/log/read-turn.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { createStore } from '../../../lib/store/index.ts';
import { createMemoryStreamLog } from '../../../lib/streams/memory.ts';
import type { StreamLog } from '../../../lib/streams/streams.ts';
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

const OWNER = 'owner';

/** A log that returns `count` frames and then breaks off, or simply ends. */
function holed(log: StreamLog, count: number, how: 'breaks' | 'ends' = 'breaks'): StreamLog {
  return {
    ...log,
    async read(id, after, signal) {
      const frames = await log.read(id, after, signal);
      if (!frames) return null;
      return (async function* () {
        let given = 0;
        for await (const frame of frames) {
          if (given === count && how === 'ends') return;
          if (given === count) throw new AppError('stream_interrupted', { detail: 'a frame is missing' });
          given += 1;
          yield frame;
        }
      })();
    },
  };
}

const script = () =>
  scripted((_, call) =>
    call === 1
      ? [...say('先查一下。'), callTool('locate', { query: '西湖' }), finish('tool-calls')]
      : [
          { type: 'reasoning-start', id: 'r' },
          { type: 'reasoning-delta', id: 'r', delta: '想想' },
          { type: 'reasoning-end', id: 'r' },
          ...say('西湖在', '杭州', '。👩‍👩‍👧'),
          finish(),
        ],
  );

async function answered() {
  const server = testServer({ parts: script() });
  const sessionId = crypto.randomUUID();
  const started = await server.chat.start({
    owner: OWNER,
    requestId: 'r',
    sessionId,
    message: { id: 'm', text: '西湖在哪', metadata: {} },
  });
  const frames = await collected(await started.frames(0, NEVER));
  await started.done;
  return { server, frames, turn: { owner: OWNER, sessionId, assistantId: started.assistantId } };
}

describe('reading a turn', () => {
  afterEach(() => vi.useRealTimers());

  it('X04: refills from the store what the log lost, wherever it breaks off', async () => {
    const { server, frames, turn } = await answered();
    const whole = createMessageBuilder();
    for (const chunk of chunksOf(frames)) whole.apply(chunk);
    for (let count = 0; count < frames.length; count += 1) {
      const from = { store: server.store, clock: Date.now, streams: holed(server.streams, count) };
      const chunks = chunksOf(await collected(readTurn(from, turn, 0, NEVER)));
      const seen = createMessageBuilder();
      for (const chunk of chunks) seen.apply(chunk);
      expect(seen.parts(), `broken off after ${count}`).toEqual(whole.parts());
      expect(textOfChunks(chunks)).toBe(textOfChunks(chunksOf(frames)));
      expect(chunks.filter(({ type }) => ['finish', 'error', 'abort'].includes(type))).toHaveLength(1);
      expect(chunks[0]).toMatchObject({ type: 'start', messageId: turn.assistantId });
    }
  });

  it('X08: gives the stored ending where a producer that lost its turn closed the log without one', async () => {
    const { server, frames, turn } = await answered();
    for (let count = 0; count < frames.length; count += 1) {
      const from = { store: server.store, clock: Date.now, streams: holed(server.streams, count, 'ends') };
      const chunks = chunksOf(await collected(readTurn(from, turn, 0, NEVER)));
      expect(textOfChunks(chunks)).toBe(textOfChunks(chunksOf(frames)));
      expect(chunks.filter(({ type }) => ['finish', 'error', 'abort'].includes(type))).toHaveLength(1);
    }
    const from = { store: server.store, clock: Date.now, streams: holed(server.streams, 2, 'ends') };
    const late = collected(readTurn(from, turn, 1, NEVER));
    await expect(late).rejects.toMatchObject({ code: 'stream_interrupted' });
  });

  it('X08: does not join the text of a producer that lost its turn to that of its successor', async () => {
    const { server, turn } = await answered();
    const streams = createMemoryStreamLog();
    const writer = await streams.create(turn.assistantId, 1);
    for (const chunk of [
      { type: 'start', messageId: turn.assistantId },
      { type: 'start-step' },
      { type: 'text-start', id: 't' },
      { type: 'text-delta', id: 't', delta: '先查别的' },
    ]) {
      await writer.append(JSON.stringify(chunk));
    }
    await writer.end();
    const reading = collected(readTurn({ store: server.store, clock: Date.now, streams }, turn, 0, NEVER));
    await expect(reading).rejects.toMatchObject({ code: 'stream_interrupted' });
  });

  it('X04: gives rebuilt frames the offset 0, so that nobody resumes behind them', async () => {
    const { server, frames, turn } = await answered();
    const from = { store: server.store, clock: Date.now, streams: holed(server.streams, 2) };
    const offsets = (await collected(readTurn(from, turn, 0, NEVER))).map(({ offset }) => offset);
    expect(offsets.slice(0, 2)).toEqual([1, 2]);
    expect(new Set(offsets.slice(2))).toEqual(new Set([0]));
    const late = readTurn({ ...from, streams: holed(server.streams, 0) }, turn, 3, NEVER);
    await expect(collected(late)).rejects.toMatchObject({ code: 'stream_interrupted' });
    expect(frames.length).toBeGreaterThan(3);
  });

  it('X04: follows the store while the turn goes on elsewhere, and says each word once', async () => {
    vi.useFakeTimers();
    const model = scripted(async function* () {
      yield* say('一').slice(0, 2);
      for (const delta of ['二', '三', '四', '五']) {
        await pause(900);
        yield { type: 'text-delta', id: 't', delta };
      }
      yield { type: 'text-end', id: 't' };
      yield finish();
    });
    const server = testServer({ parts: model });
    const sessionId = crypto.randomUUID();
    const message = { id: 'm', text: '数数', metadata: {} };
    const { assistantId } = await server.chat.start({ owner: OWNER, requestId: 'r', sessionId, message });
    const elsewhere = { store: server.store, clock: Date.now, streams: createMemoryStreamLog() };
    const deltas: string[] = [];
    const reading = (async () => {
      for await (const frame of readTurn(elsewhere, { owner: OWNER, sessionId, assistantId }, 0, NEVER)) {
        const [chunk] = chunksOf([frame]);
        if (chunk?.type === 'text-delta') deltas.push(chunk.delta);
      }
    })();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(deltas.join('')).toMatch(/^一二/);
    await vi.advanceTimersByTimeAsync(8_000);
    await reading;
    expect(deltas.join('')).toBe('一二三四五');
    expect(deltas.length).toBeGreaterThan(2);
  });

  it('X02: a turn whose producer died ends as interrupted once its lease is over, with the text that was kept', async () => {
    vi.useFakeTimers();
    const store = createStore({ kind: 'sqlite', path: ':memory:' });
    await store.open();
    const now = Date.now();
    const turn = { owner: OWNER, sessionId: crypto.randomUUID(), assistantId: 'a' };
    const userMessage = { id: 'm', parts: [], metadata: {}, text: 'x' };
    const lease = { leaseUntil: now + 12_000, now };
    await store.beginTurn({ ...turn, userMessage, title: 'x', producer: 'dead', ...lease });
    const parts = [{ type: 'text', text: '半句', state: 'streaming' }];
    const saved = { parts, metadata: {}, status: 'running' as const, text: '半句', fence: 1, ...lease };
    expect(await store.saveTurn({ ...turn, ...saved })).toBe(true);
    const reading = collected(readTurn({ store, clock: Date.now, streams: createMemoryStreamLog() }, turn, 0, NEVER));
    await vi.advanceTimersByTimeAsync(13_000);
    const chunks = chunksOf(await reading);
    expect(textOfChunks(chunks)).toBe('半句');
    expect(chunks.at(-1)).toMatchObject({ type: 'error', errorText: expect.stringContaining('stream_interrupted') });
    await store.close();
  });
});
