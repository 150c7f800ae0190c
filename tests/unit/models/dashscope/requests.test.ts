import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { readConfig } from '../../../../lib/config.ts';
import { type Asked, ask } from './harness.ts';
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
    { role: 'assistant', content: null, tool_calls: [call('c1', '{"a":1}'), call('c2', '{}'), call('c3', '{}')] },
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
