import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../lib/errors/app-error.ts';
import { uiMessageResponse } from '../../../lib/http/event-stream.ts';
import { createMemoryStreamLog } from '../../../lib/streams/memory.ts';
import type { Frame } from '../../../lib/streams/streams.ts';
import { chunksIn } from './fixtures.ts';

describe('a stream response', () => {
  it('C08: takes nothing from its source that a stalled reader has not asked for', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Frame> {
      for (;;) {
        taken += 1;
        yield { offset: taken, data: JSON.stringify({ type: 'text-delta', id: 't', delta: 'x'.repeat(64_000) }) };
      }
    }
    const reading = new AbortController();
    const reader = uiMessageResponse(endless(), reading).body?.getReader();
    await reader?.read();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    // One that was read, one in progress: far below 256 kB.
    expect(taken).toBeLessThanOrEqual(2);
    await reader?.cancel();
    expect(reading.signal.aborted).toBe(true);
  });

  it('C08: many stalled readers of one log hold no copies of it', async () => {
    const log = createMemoryStreamLog();
    const writer = await log.create('s', 1);
    const readers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const reading = new AbortController();
        const frames = await log.read('s', 0, reading.signal);
        if (!frames) throw new Error('no log');
        const reader = uiMessageResponse(frames, reading).body?.getReader();
        await reader?.read();
        return reader;
      }),
    );
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < 400; at += 1) await writer.append(JSON.stringify('y'.repeat(10_000)));
    globalThis.gc?.();
    // The log itself is 4 MB; fifty copies would be 200 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
    await writer.end();
    for (const reader of readers) await reader?.cancel();
  });

  it('says what broke when its source breaks, and closes cleanly', async () => {
    async function* breaks(): AsyncGenerator<Frame> {
      yield { offset: 1, data: '{"type":"start"}' };
      throw new AppError('stream_interrupted');
    }
    const text = await uiMessageResponse(breaks(), new AbortController()).text();
    expect(chunksIn(text).map(({ type }) => type)).toEqual(['start', 'error']);
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
  });

  it('sends a comment while there is nothing else, so that proxies keep the connection', async () => {
    vi.useFakeTimers();
    async function* silent(): AsyncGenerator<Frame> {
      await new Promise(() => {});
    }
    const reader = uiMessageResponse(silent(), new AbortController()).body?.getReader();
    await reader?.read();
    const next = reader?.read();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(new TextDecoder().decode((await next)?.value)).toBe(': keep-alive\n\n');
    vi.useRealTimers();
  });

  it('gives the offset of each frame as its event id', async () => {
    async function* two(): AsyncGenerator<Frame> {
      yield { offset: 7, data: '{"type":"start"}' };
    }
    expect(await uiMessageResponse(two(), new AbortController()).text()).toContain('id: 7\ndata: {"type":"start"}\n\n');
  });
});
