import { expect, test } from 'vitest';
import { errorBody } from '../../../../lib/errors/error-body.ts';
import { toAppError } from '../../../../lib/errors/to-app-error.ts';
import { finishReasonOf } from '../../../../lib/models/dashscope/finish-reason.ts';
import { argumentsOf, withBrackets } from '../../../../lib/models/dashscope/tool-arguments.ts';
import { ask, type Run, userPrompt } from './harness.ts';
import { DASHSCOPE_REFUSALS, OTHER_REFUSALS, SWITCH_REFUSALS } from './shapes/errors.ts';
import { chunk, type Shape, sse, stop } from './shapes/shape.ts';
import { CUMULATIVE_SHAPES, FRAMING_SHAPES, REASONING_SHAPES, TEXT_SHAPES } from './shapes/text.ts';
import { TOOL_SHAPES, WRITTEN_SHAPES } from './shapes/tools.ts';

/** Of the completion in the fixtures; DashScope derives its id from the request's. */
const ID = '7d1f0a52-3c4e-4b7a-9a10-5e6f7a8b9c0d';

/** Whole, in pieces of 7 bytes, and byte by byte. */
const CUTS = [Number.POSITIVE_INFINITY, 7, 1];

function replay(shape: Pick<Shape, 'body' | 'type'>, size: number): Promise<Run> {
  const bytes = Buffer.from(shape.body);
  const fetch = async () => {
    return new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
          controller.close();
        },
      }),
      { headers: { 'content-type': shape.type ?? 'text/event-stream;charset=UTF-8' } },
    );
  };
  return ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch } });
}

test.each([
  ...TEXT_SHAPES,
  ...FRAMING_SHAPES,
  ...REASONING_SHAPES,
  ...CUMULATIVE_SHAPES,
  ...TOOL_SHAPES,
  ...WRITTEN_SHAPES,
])('an answer is read the same at any cut of its bytes: $name', async (shape) => {
  for (const size of CUTS) {
    const run = await replay(shape, size);
    expect(run.error).toBeUndefined();
    expect(run.text).toBe(shape.text ?? '');
    expect(run.reasoning).toBe(shape.reasoning ?? '');
    expect(run.calls.map((call) => ({ name: call.name, input: JSON.parse(call.input) }))).toEqual(
      (shape.calls ?? []).map((call) => ({ name: call.name, input: call.input })),
    );
    expect(new Set(run.calls.map((call) => call.id)).size).toBe(run.calls.length);
    for (const [at, call] of (shape.calls ?? []).entries())
      expect(run.calls[at]?.id).toEqual(call.id ?? expect.stringMatching(/./));
    expect(run.finish?.finishReason.unified).toBe(shape.finish ?? 'stop');
    const { input, output, reasoning, cached } = shape.usage ?? {};
    if (input !== undefined) expect(run.finish?.usage.inputTokens.total).toBe(input);
    if (output !== undefined) expect(run.finish?.usage.outputTokens.total).toBe(output);
    if (reasoning !== undefined) expect(run.finish?.usage.outputTokens.reasoning).toBe(reasoning);
    if (cached !== undefined) expect(run.finish?.usage.inputTokens.cacheRead).toBe(cached);
  }
});

test('finish_reason "null", "" and null say that the answer goes on; other words are told in those of the protocol', () => {
  expect(['null', '', null, undefined, 7].map(finishReasonOf)).toEqual(Array(5).fill(undefined));
  expect(['STOP', 'end_turn', 'MAX_TOKENS', 'tool_use', 'sensitive', 'odd', 'https://x y'].map(finishReasonOf)).toEqual(
    ['stop', 'stop', 'length', 'tool_calls', 'content_filter', 'odd', 'other'],
  );
});

test.each([
  ['error', 'stream_interrupted'],
  ['insufficient_system_resource', 'stream_interrupted'],
  ['sensitive', 'content_filtered'],
  ['content_filter', 'content_filtered'],
])('finish %s keeps the text and is %s', async (reason, code) => {
  const body = sse(chunk({ content: '西湖' }), chunk({}, { finish_reason: reason }), '[DONE]');
  const run = await replay({ body }, 7);
  expect([run.text, toAppError(run.error).code]).toEqual(['西湖', code]);
});

test('[DONE] does not make a call whole whose arguments are cut', async () => {
  const call = { index: 0, id: 'call_w1', type: 'function', function: { name: 'get_weather', arguments: '{"place":' } };
  const run = await replay({ body: sse(chunk({ content: '查' }), chunk({ tool_calls: [call] }), '[DONE]') }, 7);
  expect(run.calls).toEqual([]);
  expect(toAppError(run.error).code).toBe('stream_interrupted');
});

test('pieces that no known habit explains are given on as they came', () => {
  expect(argumentsOf(['{"a":', '{"b":1}'])).toBe('{"a":{"b":1}');
  expect(argumentsOf(['{"a":1}', '{"a":2}'])).toBe('{"a":1}{"a":2}');
  expect(argumentsOf([' {"a":', '1}'])).toBe(' {"a":1}');
  expect(argumentsOf(['{"a":{"b"', ':{}', '{}'])).toBe('{"a":{"b":{}{}');
  expect(['{"a":"x', '{"a":', '{"a"}}', '[1', ''].map(withBrackets)).toEqual(['{"a":"x', '{"a":', '{"a"}}', '[1]', '']);
});

test.each([...DASHSCOPE_REFUSALS, ...OTHER_REFUSALS])(
  'a refusal is told by its meaning, with its id and nothing of its words: $name',
  async ({ status, body, type, code, requests, requestId }) => {
    let sent = 0;
    const fetch = async () => {
      sent += 1;
      return new Response(body, {
        status,
        headers: { 'content-type': type ?? (status === 200 ? 'text/event-stream' : 'application/json') },
      });
    };
    const run = await ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch }, prompt: longPrompt() });
    const error = toAppError(run.error);
    expect([error.code, sent, run.isThrown]).toEqual([code, requests ?? 1, true]);
    expect(error.requestId).toBe(requestId);
    expect(JSON.stringify([errorBody(error), run.log, error.detail, error.message])).not.toContain('苏州河');
  },
);

test.each(SWITCH_REFUSALS)(
  'a model that may not be told about thinking is asked once more without it: $name',
  async ({ status, body }) => {
    const bodies: Record<string, unknown>[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => {
      bodies.push(JSON.parse(String(init?.body)));
      return bodies.length === 1
        ? new Response(body, { status, headers: { 'content-type': 'text/event-stream' } })
        : new Response(sse(chunk({ content: '好' }), stop()), { headers: { 'content-type': 'text/event-stream' } });
    };
    const run = await ask(
      { url: 'http://127.0.0.1:9/v1' },
      { settings: { fetch }, config: { enableThinking: true, thinkingBudget: 500 } },
    );
    expect([run.text, run.error]).toEqual(['好', undefined]);
    expect(bodies.map((sent) => ['enable_thinking' in sent, 'thinking_budget' in sent])).toEqual([
      [true, true],
      [false, false],
    ]);
  },
);

/** Long enough to be trimmed. */
const longPrompt = () => [
  ...userPrompt().slice(0, 1),
  ...Array.from({ length: 10 }, (_, at) => [
    { role: 'user' as const, content: [{ type: 'text' as const, text: `问题${at}` }] },
    { role: 'assistant' as const, content: [{ type: 'text' as const, text: '回答' }] },
  ]).flat(),
  ...userPrompt('你好').slice(1),
];

test.each([
  [
    'an envelope',
    'data: {"error":{"message":"Output data may contain inappropriate content. 苏州河","type":"data_inspection_failed","code":"data_inspection_failed"},"id":"chatcmpl-435da115"}\n\n',
    'content_filtered',
    '435da115',
  ],
  [
    'an envelope and [DONE]',
    'data: {"error":{"message":"苏州河","type":"server_error","code":"internal_error"}}\n\ndata: [DONE]\n\n',
    'upstream_unavailable',
    ID,
  ],
  [
    'a native event',
    'id:9\nevent:error\n:HTTP_STATUS/429\ndata:{"code":"Throttling.AllocationQuota","message":"Allocated quota exceeded, please increase your quota limit. 苏州河","request_id":"9d8c7b6a"}\n\n',
    'rate_limited',
    '9d8c7b6a',
  ],
  [
    'beside choices',
    'data: {"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}],"error":{"code":429,"message":"苏州河"}}\n\n',
    'rate_limited',
    ID,
  ],
  [
    'a field of its own',
    'error: {"code":500,"message":"苏州河","type":"server_error"}\n\n',
    'upstream_unavailable',
    ID,
  ],
  ['plain words', 'event: error\ndata: upstream timeout 苏州河\n\n', 'stream_interrupted', ID],
  [
    'the finish reason error',
    'data: {"choices":[{"index":0,"delta":{},"finish_reason":"network_error"}]}\n\ndata: [DONE]\n\n',
    'stream_interrupted',
    ID,
  ],
  ['half an event', 'data: {"choices":[{"delta":{"con', 'stream_interrupted', ID],
  ['nothing', '', 'stream_interrupted', ID],
  ['an HTML page', '<html><body>502 Bad Gateway 苏州河</body></html>', 'stream_interrupted', ID],
])(
  'text that breaks off with %s is kept, asked for once, told with its code and id',
  async (_, ending, code, requestId) => {
    const said = [chunk({ content: '西湖', role: 'assistant' }), chunk({ content: '在' })];
    for (const size of CUTS) {
      const run = await replay({ body: sse(...said) + ending }, size);
      const error = toAppError(run.error);
      expect([run.text, error.code, error.requestId, run.log.length]).toEqual(['西湖在', code, requestId, 1]);
      expect(run.finish?.finishReason.unified).toBe('error');
      expect(JSON.stringify([errorBody(error), run.log])).not.toContain('苏州河');
    }
  },
);

test.each(['x-request-id', 'X-DashScope-Request-Id'])(
  'an answer without any id fails with that of its header %s',
  async (header) => {
    const headers = { 'content-type': 'text/event-stream', [header]: ID };
    const fetch = async () => new Response('data: {"choices":[{"delta":{"content":"西湖"}}]}\n\n', { headers });
    const run = await ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch } });
    const error = toAppError(run.error);
    expect([run.text, error.code, error.requestId]).toEqual(['西湖', 'stream_interrupted', ID]);
    const empty = async () => new Response('', { headers });
    expect(
      toAppError((await ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch: empty } })).error).requestId,
    ).toBe(ID);
  },
);

test('a call cut by the limit is not completed: its arguments go on as they came', async () => {
  const call = {
    index: 0,
    id: 'call_z1',
    type: 'function',
    function: { name: 'get_weather', arguments: '{"place":{}' },
  };
  const body = sse(chunk({ tool_calls: [call] }), chunk({}, { finish_reason: 'length' }), '[DONE]');
  const run = await replay({ body }, 7);
  expect(run.calls.map(({ input }) => input)).toEqual(['{"place":{}']);
  expect(run.finish?.finishReason.unified).toBe('length');
});

test.each([
  { total_tokens: 0 },
  {},
  { total_tokens: 12, total_characters: 0 },
  { prompt_tokens: null, completion_tokens: null },
])('usage %j is unknown usage, not none', async (usage) => {
  const run = await replay({ body: sse(chunk({ content: '西湖' }, {}, { usage }), stop(), '[DONE]') }, 7);
  expect([run.text, run.finish?.usage.inputTokens.total, run.finish?.usage.outputTokens.total]).toEqual([
    '西湖',
    undefined,
    undefined,
  ]);
});
