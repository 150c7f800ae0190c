import { gzipSync } from 'node:zlib';
import { assistantTurn } from './assistant.ts';
import { ERROR_ANSWERS, ERROR_EVENTS } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { type CallSplit, chunk, type Turn, turnChunks, usageChunk } from './wire.ts';

export type Scenario = (exchange: Exchange, argument: string) => Promise<void> | void;

/** What every text fault says first, for tests to look for. */
export const PARTIAL = '北京今天晴，气温';
export const WHOLE = '北京今天晴，气温 21 °C，适合出门。👨‍👩‍👧‍👦 Enjoy!';

const WEATHER_CALL = { name: 'get_weather', arguments: '{"place":{"name":"北京","name_en":"Beijing"},"span":"now"}' };
const hasToolResult = ({ request }: Exchange) => request.messages.at(-1)?.role === 'tool';
/** Thinking is off by default, on by default from qwen3.5. */
const isThinking = ({ request }: Exchange) =>
  request.enable_thinking ?? /qwen3\.[5-9]|qwq|qvq|thinking/.test(request.model);
const text = (content: string): Turn => ({ text: content });

/** A turn in the stream, with usage and [DONE]. */
async function say(exchange: Exchange, turn: Turn, options: { usage?: boolean; done?: boolean } = {}): Promise<void> {
  exchange.startStream();
  for (const event of turnChunks(exchange.head, turn)) await exchange.event(event);
  if (options.usage !== false && exchange.request.stream_options?.include_usage) {
    exchange.write(
      `data: ${usageChunk(exchange.head, exchange.input, 17, turn.reasoning === undefined ? undefined : 9)}\n\n`,
    );
  }
  if (options.done !== false) exchange.write('data: [DONE]\n\n');
  exchange.end();
}

/** The first part of an answer, leaving the stream open. */
async function begin(exchange: Exchange): Promise<void> {
  exchange.startStream();
  for (const event of turnChunks(exchange.head, { text: PARTIAL, finish: null })) await exchange.event(event);
}

/** The bytes of a whole good answer. */
function bytesOf(exchange: Exchange, newline = '\n', before = ''): Buffer {
  const events = [...turnChunks(exchange.head, text(WHOLE)), usageChunk(exchange.head, 22, 17), '[DONE]'];
  return Buffer.from(before + events.map((event) => `data: ${event}${newline}${newline}`).join(''));
}

async function byteByByte(exchange: Exchange, bytes: Buffer): Promise<void> {
  exchange.startStream();
  for (const byte of bytes) {
    exchange.write(Buffer.of(byte));
    if (byte === 0x0a || byte >= 0x80) await exchange.breathe();
  }
  exchange.end();
}

async function steadily(exchange: Exchange, argument: string, token: (at: number) => string): Promise<void> {
  const [count = 200, perSecond = 50] = argument.split('-').filter(Boolean).map(Number);
  const content = (text: string) =>
    chunk(exchange.head, { delta: { content: text }, finish_reason: null, index: 0, logprobs: null });
  exchange.startStream();
  await exchange.paced(count, perSecond, (at) => content(token(at)));
  exchange.write(
    `data: ${chunk(exchange.head, { finish_reason: 'stop', delta: { content: '' }, index: 0, logprobs: null })}\n\n`,
  );
  exchange.write(`data: ${usageChunk(exchange.head, 22, count)}\n\ndata: [DONE]\n\n`);
  exchange.end();
}

const calls =
  (turn: Turn): Scenario =>
  (exchange) =>
    hasToolResult(exchange) ? say(exchange, assistantTurn(exchange.request)) : say(exchange, turn);
const split = (how: CallSplit) => calls({ calls: [WEATHER_CALL], split: how });

/** One delta of raw tool calls, then finish: shapes sent by compatible servers. */
const rawCalls =
  (deltas: object[][]): Scenario =>
  async (exchange) => {
    if (hasToolResult(exchange)) return say(exchange, assistantTurn(exchange.request));
    exchange.startStream();
    for (const tool_calls of deltas) {
      await exchange.event(
        chunk(exchange.head, { delta: { content: null, tool_calls }, finish_reason: null, index: 0, logprobs: null }),
      );
    }
    await exchange.event(chunk(exchange.head, { delta: {}, finish_reason: 'tool_calls', index: 0, logprobs: null }));
    exchange.write('data: [DONE]\n\n');
    exchange.end();
  };

const raw =
  (
    body: string | Buffer,
    type = 'text/event-stream;charset=UTF-8',
    status = 200,
    headers: Record<string, string> = {},
  ): Scenario =>
  (exchange) => {
    exchange.response.writeHead(status, { 'content-type': type, ...headers });
    exchange.end(body);
  };

const piece = (index: number, id: string, name: string | undefined, args: string) => ({
  index,
  id,
  type: 'function',
  function: { ...(name !== undefined && { name }), arguments: args },
});

/** By name, without the prefix "mock-" or "mock-b-". A trailing "-…" that is not part of a name is the argument. */
export const SCENARIOS: Record<string, Scenario> = {
  ok: (exchange) => {
    const turn = exchange.answer(exchange.request);
    return say(exchange, isThinking(exchange) ? { reasoning: '先想一想用户要什么，再回答。', ...turn } : turn);
  },
  whole: (exchange) => say(exchange, text(WHOLE)),
  thinking: (exchange) => say(exchange, { reasoning: '用户想知道天气，我直接回答。', text: WHOLE }),
  'reasoning-only': (exchange) => say(exchange, { reasoning: '我在想……<tool_call>get_weather</tool_call>' }),
  'no-usage': (exchange) => say(exchange, text(WHOLE), { usage: false }),
  'no-done': (exchange) => say(exchange, text(WHOLE), { done: false }),
  length: (exchange) => say(exchange, { text: PARTIAL, finish: 'length', finishText: ' 21 °C' }),
  'content-filter': (exchange) => say(exchange, { text: PARTIAL, finish: 'content_filter' }),
  drip: async (exchange) => {
    exchange.startStream();
    for (const character of PARTIAL.repeat(200)) {
      await exchange.event(
        chunk(exchange.head, { delta: { content: character }, finish_reason: null, index: 0, logprobs: null }),
      );
      await exchange.pause(40);
    }
  },
  // n tokens at r per second, one per chunk: "tokens-200-50".
  tokens: (exchange, argument) => steadily(exchange, argument, (at) => (at % 10 === 9 ? '。' : '字')),
  // The same, each token being the time it was sent, epoch ms: "stamps-200-50". Used by the benches.
  stamps: (exchange, argument) => steadily(exchange, argument, () => `${Date.now()} `),

  // Silence and cuts
  'no-headers': (exchange) => exchange.hang(),
  'headers-only': (exchange) => {
    exchange.startStream();
    exchange.hang();
  },
  'stall-after-text': async (exchange) => {
    await begin(exchange);
    exchange.hang();
  },
  pings: async (exchange) => {
    await begin(exchange);
    await exchange.forever(10, () => ': ping\n\n');
  },
  'pings-only': async (exchange) => {
    exchange.startStream();
    await exchange.forever(10, () => ': ping\n\n');
  },
  'empty-deltas': async (exchange) => {
    exchange.startStream();
    await exchange.forever(
      10,
      () =>
        `data: ${chunk(exchange.head, { delta: { content: '' }, finish_reason: null, index: 0, logprobs: null })}\n\n`,
    );
  },
  refuse: (exchange) => exchange.reset(),
  'reset-mid': async (exchange) => {
    await begin(exchange);
    await exchange.pause(20);
    exchange.reset();
  },
  cut: async (exchange) => {
    await begin(exchange);
    exchange.end();
  },
  'cut-in-event': async (exchange) => {
    await begin(exchange);
    exchange.end('data: {"choices":[{"delta":{"content":"2');
  },
  'cut-in-call': async (exchange) => {
    exchange.startStream();
    for (const event of turnChunks(exchange.head, { calls: [WEATHER_CALL], finish: null }).slice(0, 2))
      await exchange.event(event);
    exchange.end();
  },
  'reset-after-finish': async (exchange) => {
    exchange.startStream();
    for (const event of turnChunks(exchange.head, text(WHOLE))) await exchange.event(event);
    await exchange.pause(20);
    exchange.reset();
  },
  'stall-after-finish': async (exchange) => {
    exchange.startStream();
    for (const event of turnChunks(exchange.head, text(WHOLE))) await exchange.event(event);
    exchange.hang();
  },

  // Nothing, or nonsense, with status 200
  empty: raw(''),
  'only-done': raw('data: [DONE]\n\n'),
  '204': (exchange) => {
    exchange.response.writeHead(204);
    exchange.end();
  },
  html: raw('<!doctype html><title>Login</title><form action="/login"></form>', 'text/html'),
  'json-error': (exchange) => {
    exchange.response.writeHead(200, { 'content-type': 'application/json' });
    exchange.end(ERROR_ANSWERS['400-arrearage']?.('').body);
  },
  'json-nonsense': raw('{"status":"ok"}', 'application/json'),
  garbage: async (exchange) => {
    exchange.startStream();
    exchange.write('hello\n\0\0\nevent: message\nid: 7\0\nretry: 10\nfoo: bar\n: comment\n\n');
    for (const event of turnChunks(exchange.head, text(WHOLE))) {
      exchange.write(`garbage line\n\0\nevent: x\nid: 1\nunknown: y\ndata:${event}\n\n`);
    }
    exchange.end('data: [DONE]\n\nafter the end\n\n');
  },
  'odd-events': async (exchange) => {
    exchange.startStream();
    for (const event of turnChunks(exchange.head, text(WHOLE))) {
      for (const odd of ['{"object":"ping"}', '42', 'null', '[]', '"text"', '{"choices":{}}', ''])
        exchange.write(`data: ${odd}\n\n`);
      await exchange.event(event);
    }
    exchange.end('data: [DONE]\n\n');
  },
  'bad-json-mid': async (exchange) => {
    await begin(exchange);
    exchange.write('data: {"choices":[{"delta":{"content":" 21\n\n');
    await exchange.event(
      chunk(exchange.head, { finish_reason: 'stop', delta: { content: ' °C' }, index: 0, logprobs: null }),
    );
    exchange.end('data: [DONE]\n\n');
  },
  'bad-json-first': raw('data: {"choices":[{"delta":\n\n'),
  'big-event': (exchange) => {
    exchange.startStream();
    return exchange.flood(() => '字'.repeat(20_000), 140, 'data: {"choices":[{"index":0,"delta":{"content":"');
  },
  'endless-line': (exchange) => {
    exchange.startStream();
    return exchange.flood(() => 'x'.repeat(65_536), 1600, 'data: ');
  },
  'long-reply': (exchange) => {
    exchange.startStream();
    const event = chunk(exchange.head, {
      delta: { content: '长'.repeat(2_000) },
      finish_reason: null,
      index: 0,
      logprobs: null,
    });
    return exchange.flood(() => `data: ${event}\n\n`, 20_000);
  },
  bytes: (exchange) => byteByByte(exchange, bytesOf(exchange)),
  'bytes-crlf': (exchange) => byteByByte(exchange, bytesOf(exchange, '\r\n')),
  'bytes-cr': (exchange) => byteByByte(exchange, bytesOf(exchange, '\r')),
  'bytes-bom': (exchange) => byteByByte(exchange, bytesOf(exchange, '\n', '\uFEFF')),
  surrogates: async (exchange) => {
    exchange.startStream();
    for (const half of ['\\ud83d', '\\ude00']) {
      exchange.write(`data: {"choices":[{"index":0,"delta":{"content":"${half}"},"finish_reason":null}]}\n\n`);
      await exchange.pause(20);
    }
    exchange.end(`data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n`);
  },
  'bad-utf8': (exchange) => {
    const bytes = bytesOf(exchange);
    const at = bytes.indexOf('晴');
    bytes[at + 1] = 0xff;
    exchange.startStream();
    exchange.end(bytes);
  },
  'bad-gzip': raw(Buffer.from('this is no gzip at all'), 'text/event-stream', 200, { 'content-encoding': 'gzip' }),
  'cut-gzip': (exchange) => {
    exchange.response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
    exchange.end(gzipSync(bytesOf(exchange)).subarray(0, 24));
  },
  gzip: (exchange) => {
    exchange.response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
    exchange.end(gzipSync(bytesOf(exchange)));
  },
  // Redirects to the URL given by the test: "redirect-307" and REDIRECT_TO.
  redirect: (exchange, argument) => {
    exchange.response.writeHead(Number(argument) || 307, { location: exchange.redirectTo });
    exchange.end();
  },

  // Error events inside a 200 stream
  'first-event': (exchange, argument) => {
    exchange.startStream();
    exchange.end(`data: ${ERROR_EVENTS[argument] ?? ERROR_EVENTS.parameter}\n\n`);
  },
  'mid-event': async (exchange, argument) => {
    await begin(exchange);
    exchange.end(`data: ${ERROR_EVENTS[argument] ?? ERROR_EVENTS.moderation}\n\n`);
  },
  'native-event': (exchange) => {
    exchange.startStream();
    exchange.end(
      'data: {"code":"Throttling.RateQuota","message":"Requests rate limit exceeded, please try again later.","request_id":"7d2c9a1e-0000-4000-8000-000000000001"}\n\n',
    );
  },

  // Tool calls
  'tool-plain': split({}),
  'tool-space': split({ leadingSpace: true }),
  'tool-null': split({ trailing: null }),
  'tool-text': split({ trailing: 'text' }),
  'tool-at-once': split({ startsAtOnce: true }),
  'tool-with-text': calls({ text: '好的，我来查一下。', calls: [WEATHER_CALL] }),
  'tool-thinking': calls({ reasoning: '需要查天气。', calls: [WEATHER_CALL] }),
  'tool-parallel': calls({
    calls: [WEATHER_CALL, { name: 'get_weather', arguments: '{"place":{"name":"上海"},"span":"now"}' }],
  }),
  'tool-bad-json': calls({ calls: [{ name: 'get_weather', arguments: '{"place":{"name":"北京"' }] }),
  'tool-bad-types': calls({ calls: [{ name: 'get_weather', arguments: '{"place":42,"span":"yesterday"}' }] }),
  'tool-unknown': calls({ calls: [{ name: 'launch_<b>rocket</b>', arguments: '{}' }] }),
  'tool-loop': (exchange) => say(exchange, { calls: [WEATHER_CALL] }),
  // Calls tools as long as it may, then says what it has; "tool-keen-new": something new each time.
  'tool-keen': (exchange, argument) => {
    const { messages, tool_choice } = exchange.request;
    if (tool_choice === 'none') return say(exchange, text(WHOLE));
    const place = argument === 'new' ? `北京${messages.length}` : '北京';
    return say(exchange, { calls: [{ name: 'get_weather', arguments: JSON.stringify({ place, span: 'now' }) }] });
  },
  // Writes a wrong call, reads the refusal, writes it correctly, then answers.
  'tool-corrected': (exchange) => {
    const results = exchange.request.messages.filter(({ role }) => role === 'tool').length;
    if (results >= 2) return say(exchange, text(WHOLE));
    const span = results === 0 ? 'sometimes' : 'now';
    return say(exchange, { calls: [{ name: 'get_weather', arguments: JSON.stringify({ place: '北京', span }) }] });
  },
  'tool-50': calls({
    calls: Array.from({ length: 50 }, (_, at) => ({
      name: 'get_weather',
      arguments: `{"place":{"name":"城市${at}"},"span":"now"}`,
    })),
  }),
  'tool-same-id': rawCalls([
    [piece(0, 'call_same', 'get_weather', '{"place":{"name":"北京"},"span":"now"}')],
    [piece(1, 'call_same', 'get_weather', '{"place":{"name":"上海"},"span":"now"}')],
  ]),
  'tool-repeated': rawCalls([
    [piece(0, 'call_same', 'get_weather', '{"place":{"name":"北京"},"span":"now"}')],
    [piece(0, 'call_same', 'get_weather', '{"place":{"name":"北京"},"span":"now"}')],
    [piece(1, 'call_same', 'get_weather', '{"place":{"name":"北京"},"span":"now"}')],
  ]),
  'tool-interleaved': rawCalls([
    [piece(0, 'call_a', 'get_weather', '{"place":'), piece(1, 'call_b', 'get_weather', '{"place":{"na')],
    [piece(1, '', undefined, 'me":"上海"},')],
    [piece(0, '', undefined, '{"name":"北京"},"span":"now"}')],
    [piece(1, '', undefined, '"span":"now"}')],
  ]),
  'tool-one-index': rawCalls([
    [piece(0, 'call_a', 'get_weather', '{"place":{"name":"北京"},"span":"now"}')],
    [piece(0, 'call_b', 'get_weather', '{"place":{"name":"上海"},"span":"now"}')],
  ]),
  'tool-no-id': rawCalls([[piece(0, '', 'get_weather', '{"place":{"name":"北京"},"span":"now"}')]]),
};

for (const [name, answer] of Object.entries(ERROR_ANSWERS)) SCENARIOS[name] ??= refusal(name, answer);

function refusal(name: string, answer: (model: string) => { status: number; body: string; type?: string }): Scenario {
  return (exchange, argument) => {
    const { status, body, type } = answer(exchange.request.model);
    exchange.response.writeHead(status, { 'content-type': type ?? 'application/json', ...waitHeaders(name, argument) });
    exchange.end(body);
  };
}

/** "429-after-2" → Retry-After: 2 · "429-date-2" → the date two seconds from now · "429-ms-300" → retry-after-ms. */
function waitHeaders(name: string, argument: string): Record<string, string> {
  const [kind, value] = argument.split('-');
  if (!name.startsWith('429') && !name.startsWith('503')) return {};
  if (kind === 'after') return { 'retry-after': value ?? '1' };
  if (kind === 'ms') return { 'retry-after-ms': value ?? '300' };
  if (kind === 'date') return { 'retry-after': new Date(Date.now() + Number(value ?? 1) * 1000).toUTCString() };
  return {};
}

/** A scenario by name: the longest known name that it begins with; the rest is the argument. */
export function findScenario(name: string): { scenario: Scenario; argument: string } | undefined {
  let known = name;
  while (known !== '') {
    const scenario = Object.hasOwn(SCENARIOS, known) ? SCENARIOS[known] : undefined;
    if (scenario) return { scenario, argument: name.slice(known.length + 1) };
    known = known.includes('-') ? known.slice(0, known.lastIndexOf('-')) : '';
  }
  return undefined;
}
