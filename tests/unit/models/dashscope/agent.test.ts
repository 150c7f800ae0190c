import { isStepCount, streamText, tool } from 'ai';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toAppError } from '../../../../lib/errors/to-app-error.ts';
import { createDashScope } from '../../../../lib/models/dashscope/index.ts';
import { configOf, SHORT_TIMEOUTS } from './harness.ts';
import { withMock } from './with-mock.ts';

const mock = withMock();

/** A turn through the SDK's tool loop, with tools that record their inputs. */
async function turn(model: string, message: string) {
  const ran: { name: string; input: unknown }[] = [];
  const record = (name: string, result: string) => async (input: unknown) => {
    ran.push({ name, input });
    return result;
  };
  const backend = createDashScope({
    config: configOf(mock.get(), model),
    timeouts: SHORT_TIMEOUTS,
    sleep: async () => undefined,
  });
  const errors: unknown[] = [];
  const result = streamText({
    model: backend.model(),
    maxRetries: 0,
    stopWhen: isStepCount(8),
    messages: [{ role: 'user', content: message }],
    onError: ({ error }) => void errors.push(error),
    tools: {
      search_places: tool({
        inputSchema: z.object({ query: z.string() }),
        execute: record('search_places', 'p1 天安门，北京市东城区'),
      }),
      get_weather: tool({
        inputSchema: z.object({
          place: z.union([z.object({ ref: z.string() }), z.object({ name: z.string() })]),
          span: z.enum(['now', 'days']),
        }),
        execute: record('get_weather', '天安门：晴，21 °C'),
      }),
    },
  });
  let text = '';
  const toolErrors: string[] = [];
  for await (const part of result.stream) {
    if (part.type === 'text-delta') text += part.text;
    if (part.type === 'tool-error') toolErrors.push(part.toolName);
    if (part.type === 'error') errors.push(part.error);
  }
  return {
    text,
    ran,
    toolErrors,
    errors,
    steps: (
      await result.steps.then(
        (steps) => steps,
        () => [],
      )
    ).length,
  };
}

test('search, then weather at what was found, then the answer from both: three steps through the real SDK loop', async () => {
  const { text, ran, steps, errors } = await turn('qwen-plus', '先搜索天安门，再查那里的天气');
  expect(ran).toEqual([
    { name: 'search_places', input: { query: '天安门' } },
    { name: 'get_weather', input: { place: { ref: 'p1' }, span: 'now' } },
  ]);
  expect(steps).toBe(3);
  expect(text).toContain('天安门：晴，21 °C');
  expect(errors).toEqual([]);
});

test.each([
  ['U34', 'mock-tool-bad-json'],
  ['U34', 'mock-tool-bad-types'],
  ['U35', 'mock-tool-unknown'],
])('%s the bad call of %s is given back once as a tool error and the model answers', async (_, model) => {
  const { text, ran, toolErrors, steps } = await turn(model, '北京今天天气怎么样？');
  expect(ran).toEqual([]);
  expect(toolErrors).toHaveLength(1);
  expect(steps).toBe(2);
  expect(text).not.toBe('');
});

test('U36 an endless tool loop passes this layer as tool calls, step by step, up to the cap of the turn', async () => {
  const { ran, steps } = await turn('mock-tool-loop', '北京今天天气怎么样？');
  expect(steps).toBe(8);
  expect(ran).toHaveLength(8);
});

test.each([
  ['mock-401', 'invalid_key'],
  ['mock-reset-mid', 'stream_interrupted'],
  ['mock-mid-event', 'content_filtered'],
  ['mock-no-headers', 'upstream_timeout'],
])('the failure of %s reaches the user of streamText as an AppError with code %s', async (model, code) => {
  const { errors } = await turn(model, '你好');
  expect(errors.length).toBeGreaterThan(0);
  expect(new Set(errors.map((error) => toAppError(error).code))).toEqual(new Set([code]));
});
