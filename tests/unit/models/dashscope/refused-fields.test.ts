import { expect, test } from 'vitest';
import { refusedField } from '../../../../lib/models/dashscope/optional-fields.ts';
import { type Asked, ask } from './harness.ts';
import { chunk, sse, stop } from './shapes/shape.ts';

type Body = Record<string, unknown>;
const URL = 'http://127.0.0.1:9/v1';
const WATCHED = ['enable_thinking', 'thinking_budget', 'reasoning_effort', 'preserve_thinking', 'cache_control'];

/** A service whose models refuse the given fields, one at a time, and all that was sent to it. */
function serviceWithout(...unknown: string[]) {
  const bodies: Body[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    const text = String(init?.body);
    bodies.push(JSON.parse(text));
    const refused = unknown.find((field) => text.includes(`"${field}"`));
    const message = `Unrecognized request argument supplied: ${refused}`;
    return refused
      ? Response.json(
          { error: { message, type: 'invalid_request_error', code: 'invalid_parameter_error' } },
          { status: 400 },
        )
      : new Response(sse(chunk({ content: '好' }), stop()), { headers: { 'content-type': 'text/event-stream' } });
  };
  return { bodies, settings: { fetch } };
}

const sentOf = (body: Body | undefined) => WATCHED.filter((field) => JSON.stringify(body).includes(`"${field}"`));

const THINKING: Asked = {
  model: 'qwen3.8-plus',
  config: { server: 'dashscope', enableThinking: true, thinkingBudget: 500, reasoningEffort: 'low' },
};

test.each([
  ['reasoning_effort', ['enable_thinking', 'thinking_budget', 'preserve_thinking', 'cache_control']],
  ['preserve_thinking', ['enable_thinking', 'thinking_budget', 'reasoning_effort', 'cache_control']],
  ['cache_control', ['enable_thinking', 'thinking_budget', 'reasoning_effort', 'preserve_thinking']],
  ['thinking_budget', ['enable_thinking', 'reasoning_effort', 'preserve_thinking', 'cache_control']],
  ['enable_thinking', ['reasoning_effort', 'preserve_thinking', 'cache_control']],
])('a model that refuses %s is asked once more without it, and never again with it', async (field, others) => {
  const { bodies, settings } = serviceWithout(field);
  const { text, backend } = await ask({ url: URL }, { ...THINKING, settings });
  expect(text).toBe('好');
  await ask({ url: URL }, { backend });
  expect(bodies.map(sentOf)).toEqual([WATCHED, others, others]);
});

test('a model that refuses the marks of the cache is still told not to think', async () => {
  const { bodies, settings } = serviceWithout('cache_control');
  await ask({ url: URL }, { model: 'qwen-flash', config: { server: 'dashscope' }, settings });
  expect(bodies.map((body) => body.enable_thinking)).toEqual([false, false]);
  expect(bodies.map(sentOf)).toEqual([['enable_thinking', 'cache_control'], ['enable_thinking']]);
});

test('a model that refuses every such field answers after all, and the next model is sent all of them', async () => {
  const { bodies, settings } = serviceWithout(...WATCHED);
  const { text, backend } = await ask({ url: URL }, { ...THINKING, settings });
  expect(text).toBe('好');
  expect(bodies.map((body) => sentOf(body).length)).toEqual([5, 3, 2, 1, 0]);
  await ask({ url: URL }, { backend, model: 'qwen3.8-max' });
  expect(sentOf(bodies[5])).toEqual(WATCHED);
});

test('a model that goes on refusing a field that it is not sent is asked no third time', async () => {
  let sent = 0;
  const fetch = async () => {
    sent += 1;
    const message = 'The value of the enable_thinking parameter is restricted to True.';
    return Response.json({ error: { message, code: 'invalid_parameter_error' } }, { status: 400 });
  };
  const { error } = await ask({ url: URL }, { model: 'qwen-plus', settings: { fetch } });
  expect([error, sent]).toMatchObject([{ code: 'bad_upstream_request' }, 2]);
});

test.each([
  ["property 'reasoning_effort' is unsupported", 'reasoning_effort'],
  ['preserve_thinking is not supported when enable_thinking is false', 'preserve_thinking'],
  ['Unknown parameter: "messages[0].content[0].cache_control"', 'cache_control'],
  ['chat_template_kwargs.enable_thinking: extra inputs are not permitted', 'enable_thinking'],
  ['Json mode response is not supported when enable_thinking is true', undefined],
  ['reasoning_effort must be one of low, medium, high', undefined],
])('%j refuses %s', (message, field) => expect(refusedField(message)).toBe(field));
