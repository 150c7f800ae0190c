import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAppError } from '../../../../lib/errors/to-app-error.ts';
import { mergeWindowMs } from '../../../../lib/models/dashscope/merge-window.ts';
import { createSseDecoder, EventTooLarge } from '../../../../lib/models/dashscope/sse.ts';
import { PARTIAL, WHOLE } from '../../../mock-dashscope/scenarios.ts';
import { chunk, type Family, newHead, type Turn, turnChunks, usageChunk } from '../../../mock-dashscope/wire.ts';
import { type Asked, ask, type Run, TIMEOUTS } from './harness.ts';
import { withMock } from './with-mock.ts';

const mock = withMock();
const codeOf = (error: unknown) => toAppError(error).code;

/** Calls the model with a fetch that answers these bytes, cut as given. */
function askBytes(pieces: Uint8Array[], asked: Asked = {}): Promise<Run> {
  const fetch = async () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      }),
      { headers: { 'content-type': 'text/event-stream;charset=UTF-8' } },
    );
  return ask({ url: 'http://127.0.0.1:9/v1' }, { ...asked, settings: { ...asked.settings, fetch } });
}

function wireOf(turn: Turn, family: Family): string {
  const head = newHead(family === 'A' ? 'qwen-plus' : 'qwen3.8-max');
  return [...turnChunks(head, turn), usageChunk(head, 22, 17), '[DONE]'].map((event) => `data: ${event}\n\n`).join('');
}

function cutAt(bytes: Uint8Array, cuts: number[]): Uint8Array[] {
  const points = [0, ...cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b), bytes.length];
  return points
    .slice(1)
    .map((to, at) => bytes.subarray(points[at], to))
    .filter((piece) => piece.length > 0);
}

test('U19 a reset in the middle keeps the text, is an error part and ends the stream cleanly', async () => {
  const run = await ask(mock.get(), { model: 'mock-reset-mid' });
  expect(run.isThrown).toBe(false);
  expect(run.text).toBe(PARTIAL);
  expect(codeOf(run.error)).toBe('stream_interrupted');
  expect(run.parts.at(-1)?.type).toBe('finish');
  expect(mock.get().hits('mock-reset-mid')).toBe(1);
});

test.each(['mock-cut', 'mock-cut-in-event', 'mock-b-cut'])(
  'U20 an ending without finish and [DONE] (%s) is stream_interrupted',
  async (model) => {
    const run = await ask(mock.get(), { model });
    expect(run.text).toBe(PARTIAL);
    expect(codeOf(run.error)).toBe('stream_interrupted');
  },
);

test('U20 a tool call that was cut is not run, and since nothing was visible it is asked again', async () => {
  const run = await ask(mock.get(), { model: 'mock-cut-in-call' });
  expect(run.calls).toEqual([]);
  expect(codeOf(run.error)).toBe('bad_upstream_response');
  expect(mock.get().hits('mock-cut-in-call')).toBe(3);
});

test.each(['mock-no-done', 'mock-reset-after-finish', 'mock-stall-after-finish'])(
  'U21 once the finish was seen, %s is a success',
  async (model) => {
    const run = await ask(mock.get(), { model });
    expect(run.error).toBeUndefined();
    expect(run.text).toBe(WHOLE);
    expect(run.finish?.finishReason.unified).toBe('stop');
  },
);

test.each(['mock-empty', 'mock-only-done', 'mock-204'])(
  'U22 nothing with status 200 (%s) is asked once more, then bad_upstream_response',
  async (model) => {
    const run = await ask(mock.get(), { model });
    expect(codeOf(run.error)).toBe('bad_upstream_response');
    expect(run.parts).toEqual([]);
    expect(mock.get().hits(model)).toBe(2);
    const recovering = await ask(mock.get(), { model: `${model}~1` });
    expect(recovering.error).toBeUndefined();
  },
);

test.each([
  ['mock-html', 'bad_upstream_response'],
  ['mock-json-nonsense', 'bad_upstream_response'],
  ['mock-json-error', 'quota_exhausted'],
])('U23 %s with status 200 is %s, seen before parsing as a stream', async (model, code) => {
  const run = await ask(mock.get(), { model });
  expect(codeOf(run.error)).toBe(code);
  expect(mock.get().hits(model)).toBe(1);
});

test('U23 a server that does not stream and sends the whole completion as JSON is understood', async () => {
  const fetch = async () =>
    Response.json({
      id: 'x',
      choices: [{ index: 0, message: { role: 'assistant', content: '你好' }, finish_reason: 'stop' }],
    });
  const run = await ask(mock.get(), { settings: { fetch } });
  expect([run.text, run.finish?.finishReason.unified]).toEqual(['你好', 'stop']);
});

test('U24 garbage lines, NUL and unknown fields are ignored, the text is intact', async () => {
  const run = await ask(mock.get(), { model: 'mock-garbage' });
  expect(run.error).toBeUndefined();
  expect(run.text).toBe(WHOLE);
});

test('U25 an event in the middle that is no JSON is an interruption, since text may be missing', async () => {
  const run = await ask(mock.get(), { model: 'mock-bad-json-mid' });
  expect(run.text).toBe(PARTIAL);
  expect(codeOf(run.error)).toBe('stream_interrupted');
});

test('U26 events that fit no shape are ignored and counted', async () => {
  const run = await ask(mock.get(), { model: 'mock-odd-events' });
  expect(run.text).toBe(WHOLE);
  expect(run.error).toBeUndefined();
  expect(run.backend.health().ignoredEvents).toBeGreaterThan(20);
});

test.each(['mock-big-event', 'mock-endless-line'])(
  'U28 %s is cut at 1 MB without filling the memory',
  async (model) => {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const run = await ask(mock.get(), { model });
    expect(codeOf(run.error)).toBe('bad_upstream_response');
    expect(mock.get().hits(model)).toBe(1);
    // The flooding server lives in this process, too; the contract's cap of 20 MB is for the client alone.
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
  },
);

test.each(['mock-big-event', 'mock-endless-line', 'mock-long-reply'])(
  'U28 %s makes the memory of a process that reads it grow by 20 MB at most',
  async (model) => {
    const client = join(import.meta.dirname, 'flood-client.ts');
    // V8 gives memory back when it likes: one process in a hundred holds twice the usual 10 MB. A flood kept fills each.
    const grown: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', client, mock.get().url, model]);
      const { code, grownMb } = JSON.parse(stdout) as { code: string; grownMb: number };
      expect(code).toBe(model === 'mock-long-reply' ? 'finish' : 'bad_upstream_response');
      grown.push(grownMb);
    }
    expect(Math.min(...grown)).toBeLessThanOrEqual(20);
  },
);

test('U28 a reply beyond 256 KB ends as cut by length, and the upstream is closed', async () => {
  const run = await ask(mock.get(), { model: 'mock-long-reply' });
  expect(run.finish?.finishReason.unified).toBe('length');
  expect(Buffer.byteLength(run.text)).toBeLessThan(300_000);
  expect(await mock.get().requests.at(-1)?.closed).toEqual({ byClient: true });
});

test.each(['bytes', 'bytes-crlf', 'bytes-cr', 'bytes-bom', 'b-bytes', 'gzip', 'surrogates'])(
  'U29 the text of %s arrives whole',
  async (name) => {
    // Byte by byte a busy machine needs longer than the shortened timers allow.
    const timeouts = { ...TIMEOUTS, firstContentMs: 5_000, idleMs: 5_000 };
    const run = await ask(mock.get(), { model: `mock-${name}`, settings: { timeouts } });
    expect(run.error).toBeUndefined();
    expect(run.text).toBe(name === 'surrogates' ? '😀' : WHOLE);
  },
);

test('U29 any cut of the bytes, line ending and family gives identical text, reasoning and calls', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((value) => `字${value.replaceAll('\0', '')}`);
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        text,
        reasoning: fc.option(text, { nil: undefined }),
        args: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
        family: fc.constantFrom<Family>('A', 'B'),
        newline: fc.constantFrom('\n', '\r\n', '\r'),
        bom: fc.boolean(),
        cuts: fc.array(fc.nat(5_000), { maxLength: 40 }),
      }),
      async ({ text, reasoning, args, family, newline, bom, cuts }) => {
        const call = { name: 'get_weather', arguments: JSON.stringify({ args }) };
        const turn: Turn = {
          text,
          ...(reasoning !== undefined && { reasoning }),
          ...(args !== undefined && { calls: [call] }),
        };
        const wire = wireOf(turn, family).replaceAll('\n', newline);
        const run = await askBytes(cutAt(Buffer.from((bom ? '\uFEFF' : '') + wire), cuts));
        expect(run.error).toBeUndefined();
        expect(run.text).toBe(text);
        expect(run.reasoning).toBe(reasoning ?? '');
        expect(run.calls.map(({ name, input }) => ({ name, arguments: input }))).toEqual(
          args === undefined ? [] : [call],
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('U29 the event decoder follows the standard on comments, fields, joined lines and a missing last blank line', () => {
  const decode = (wire: string) => {
    const decoder = createSseDecoder();
    return [...decoder.push(Buffer.from(wire)), ...decoder.end()];
  };
  expect(decode(': hi\n\nevent: x\ndata: a\nid: 1\n\n')).toEqual(['a']);
  expect(decode('data:a\ndata: b\n\n\n\ndata\n\n')).toEqual(['a\nb', '']);
  expect(decode('data:  two spaces\n\ndata: tail')).toEqual([' two spaces', 'tail']);
  expect(decode('datax: no\n\nretry: 5\n\n')).toEqual([]);
  expect(() => createSseDecoder(10).push(Buffer.from('data: 12345678'))).toThrow(EventTooLarge);
});

test('U30 invalid UTF-8 becomes U+FFFD and nothing else is lost', async () => {
  const run = await ask(mock.get(), { model: 'mock-bad-utf8' });
  expect(run.error).toBeUndefined();
  expect(run.text).toBe(WHOLE.replace('晴', '\uFFFD\uFFFD\uFFFD'));
});

test('U31 a body that is not what its content encoding says is bad_upstream_response', async () => {
  const run = await ask(mock.get(), { model: 'mock-bad-gzip' });
  expect(codeOf(run.error)).toBe('bad_upstream_response');
});

test('deltas are merged: 200 quick ones become few parts, the first is not held back, and no character is lost', async () => {
  const run = await ask(mock.get(), { model: 'mock-tokens-200-400' });
  const deltas = run.parts.filter((part) => part.type === 'text-delta');
  expect(run.text).toBe(`${'字'.repeat(9)}。`.repeat(20));
  expect(deltas.length).toBeLessThanOrEqual(Math.ceil(run.ms / 50) + 2);
  expect(deltas.length).toBeGreaterThan(3);
  expect(deltas[0]).toMatchObject({ delta: expect.stringMatching(/^字{1,8}$/) });
});

test('a piece of text that comes with the first or the finish chunk is not lost', async () => {
  const head = newHead('qwen-plus');
  const wire = [
    chunk(head, { delta: { content: '第一', role: 'assistant' }, index: 0, logprobs: null, finish_reason: null }),
    chunk(head, { finish_reason: 'length', delta: { content: '最后' }, index: 0, logprobs: null }),
  ];
  const run = await askBytes([Buffer.from(wire.map((event) => `data: ${event}\n\n`).join(''))]);
  expect([run.text, run.finish?.finishReason.unified]).toEqual(['第一最后', 'length']);
});

test('upstream deltas are merged over 55 ms while few answers run, and up to 100 ms when many do', async () => {
  expect([1, 25, 50, 75, 500].map(mergeWindowMs)).toEqual([55, 55, 78, 100, 100]);
  const few = await ask(mock.get(), { model: 'mock-tokens-60-100' });
  const frames = few.parts.filter(({ type }) => type === 'text-delta').length;
  expect(few.text).toHaveLength(60);
  // 600 ms of tokens: the first at once, then one frame every 55 ms.
  expect(frames).toBeLessThanOrEqual(13);
  expect(frames).toBeGreaterThan(4);
});
