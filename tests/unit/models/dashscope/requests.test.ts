import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { isStepCount, streamText, tool } from 'ai';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../../../lib/config.ts';
import { createDashScope } from '../../../../lib/models/dashscope/index.ts';
import { type Asked, ask, configOf, TIMEOUTS } from './harness.ts';
import { chunk, sse, stop } from './shapes/shape.ts';

/** What is sent, and with which headers. */
async function requestOf(asked: Asked): Promise<{ url: string; headers: Headers; body: Record<string, unknown> }> {
  const sent: { url: string; headers: Headers; body: Record<string, unknown> }[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    sent.push({ url: String(url), headers: new Headers(init?.headers), body: JSON.parse(String(init?.body)) });
    return new Response(sse(chunk({ content: '好' }), stop()), { headers: { 'content-type': 'text/event-stream' } });
  };
  const run = await ask({ url: 'http://127.0.0.1:9/v1' }, { ...asked, settings: { fetch } });
  expect(run.error).toBeUndefined();
  const [first] = sent;
  if (!first || sent.length > 1) throw new Error(`${sent.length} requests`);
  return first;
}

test('a request has the documented form: path, key, JSON, usage wanted, thinking and parallel calls told at the top', async () => {
  const { url, headers, body } = await requestOf({});
  expect(url).toBe('http://127.0.0.1:9/v1/chat/completions');
  expect(headers.get('authorization')).toMatch(/^Bearer sk-/);
  expect(headers.get('content-type')).toBe('application/json');
  const { messages, tools, ...rest } = body;
  expect(rest).toEqual({
    model: 'qwen-plus',
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: 4096,
    parallel_tool_calls: true,
    enable_thinking: false,
  });
  expect(messages).toMatchObject([{ role: 'system' }, { role: 'user', content: expect.any(String) }]);
  expect(tools).toMatchObject([
    { type: 'function', function: { name: 'get_weather', parameters: { type: 'object' } } },
  ]);
});

test('a history goes out so that DashScope takes it: strings, no empty message, arguments an object', async () => {
  const prompt: LanguageModelV4CallOptions['prompt'] = [
    {
      role: 'user',
      content: [
        { type: 'text', text: '北京' },
        { type: 'text', text: '上海' },
      ],
    },
    {
      role: 'assistant',
      content: [
        { type: 'reasoning', text: '想' },
        { type: 'tool-call', toolCallId: 'c1', toolName: 'get_weather', input: { a: 1 } },
        { type: 'tool-call', toolCallId: 'c2', toolName: 'get_weather', input: '{"bad' },
        { type: 'tool-call', toolCallId: 'c3', toolName: 'get_weather', input: ['x'] },
      ],
    },
    {
      role: 'tool',
      content: ['c1', 'c2', 'c3'].map((toolCallId) => ({
        type: 'tool-result' as const,
        toolCallId,
        toolName: 'get_weather',
        output: { type: 'text' as const, value: '晴' },
      })),
    },
    { role: 'assistant', content: [{ type: 'text', text: '' }] },
    { role: 'user', content: [{ type: 'text', text: '然后？' }] },
  ];
  const { body } = await requestOf({ prompt });
  const call = (id: string, text: string) => ({
    id,
    type: 'function',
    function: { name: 'get_weather', arguments: text },
  });
  expect(body.messages).toEqual([
    { role: 'user', content: '北京\n上海' },
    {
      role: 'assistant',
      content: null,
      reasoning_content: '想',
      tool_calls: [call('c1', '{"a":1}'), call('c2', '{}'), call('c3', '{}')],
    },
    ...['c1', 'c2', 'c3'].map((id) => ({ role: 'tool', tool_call_id: id, content: '晴' })),
    { role: 'user', content: '然后？' },
  ]);
});

test.each(['gpt-5-mini', 'o1', 'o3-mini'])(
  'the model name %s changes neither role nor limit into what only OpenAI understands',
  async (model) => {
    const { body } = await requestOf({ model, options: { maxOutputTokens: 900 } });
    const { messages, tools, ...rest } = body;
    expect(rest).toEqual({ model, stream: true, stream_options: { include_usage: true } });
    expect(messages).toMatchObject([{ role: 'system' }, { role: 'user' }]);
    expect(tools).toHaveLength(1);
  },
);

test.each([
  ['qwen-plus', false, false],
  ['qwen3.8-max', false, false],
  ['deepseek-v3.2', false, false],
  ['qwq-plus', false, undefined],
  ['qvq-max', false, undefined],
  ['qwen3-235b-a22b-thinking-2507', false, undefined],
  ['kimi-k2-thinking', false, undefined],
  ['deepseek-r1-0528', false, undefined],
  ['MiniMax/MiniMax-M2.5', false, undefined],
  ['qwen-plus', true, true],
  ['qwq-plus', true, true],
])('%s with thinking %s is told enable_thinking %s', async (model, enableThinking, sent) => {
  const { body } = await requestOf({ model, config: { enableThinking } });
  expect(body.enable_thinking).toBe(sent);
});

test.each([
  'https://llm.example/v1/chat/completions',
  'https://llm.example/v1/chat/completions/',
  'https://llm.example/v1/',
])('the address %s is understood as https://llm.example/v1', (text) => {
  expect(readConfig({ DASHSCOPE_BASE_URL: text }).config.dashscope.baseUrl).toBe('https://llm.example/v1');
});

test.each([
  ['qwen-plus', true, undefined],
  ['kimi-k2-thinking', false, ' '],
  ['deepseek-v3.2', true, ' '],
  ['deepseek-v3.2', false, undefined],
])(
  'a call whose thoughts were not kept goes to %s (thinking %s) with %j for them',
  async (model, enableThinking, sent) => {
    const prompt: LanguageModelV4CallOptions['prompt'] = [
      { role: 'user', content: [{ type: 'text', text: '北京？' }] },
      { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c1', toolName: 'get_weather', input: {} }] },
      {
        role: 'tool',
        content: [
          { type: 'tool-result', toolCallId: 'c1', toolName: 'get_weather', output: { type: 'text', value: '晴' } },
        ],
      },
      { role: 'assistant', content: [{ type: 'text', text: '晴' }] },
      { role: 'user', content: [{ type: 'text', text: '上海？' }] },
    ];
    const { body } = await requestOf({ model, config: { enableThinking }, prompt });
    const messages = body.messages as { role: string; reasoning_content?: string }[];
    expect(messages.filter(({ role }) => role === 'assistant').map((one) => one.reasoning_content)).toEqual([
      sent,
      undefined,
    ]);
  },
);

test('what the model thought before a call goes back to it with the result', async () => {
  const bodies: { messages: Record<string, unknown>[] }[] = [];
  const call = { index: 0, id: 'c1', type: 'function', function: { name: 'get_weather', arguments: '{}' } };
  const fetch = async (_: unknown, init?: RequestInit) => {
    bodies.push(JSON.parse(String(init?.body)));
    const answer = [chunk({ content: null, reasoning_content: '先查天气' }), chunk({ tool_calls: [call] })];
    return new Response(sse(...(bodies.length === 1 ? answer : [chunk({ content: '晴' })]), stop(), '[DONE]'), {
      headers: { 'content-type': 'text/event-stream' },
    });
  };
  const config = configOf({ url: 'http://127.0.0.1:9/v1' }, 'qwen-plus', { enableThinking: true });
  const backend = createDashScope({ config, timeouts: TIMEOUTS, fetch });
  const result = streamText({
    model: backend.model(),
    messages: [{ role: 'user', content: '北京？' }],
    stopWhen: isStepCount(3),
    tools: { get_weather: tool({ inputSchema: z.object({}), execute: async () => '晴' }) },
  });
  expect(await result.text).toBe('晴');
  expect(bodies[1]?.messages.map(({ role, reasoning_content }) => [role, reasoning_content])).toEqual([
    ['user', undefined],
    ['assistant', '先查天气'],
    ['tool', undefined],
  ]);
});
