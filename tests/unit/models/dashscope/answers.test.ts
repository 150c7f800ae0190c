import { expect, test } from 'vitest';
import { toAppError } from '../../../../lib/errors/to-app-error.ts';
import { createDashScope } from '../../../../lib/models/dashscope/index.ts';
import { PARTIAL, WHOLE } from '../../../mock-dashscope/scenarios.ts';
import { ask, configOf, TIMEOUTS, userPrompt } from './harness.ts';
import { withMock } from './with-mock.ts';

const mock = withMock();
const BEIJING = '{"place":{"name":"北京"},"span":"now"}';
const SHANGHAI = '{"place":{"name":"上海"},"span":"now"}';

test('U33 an answer cut at the token limit keeps its text, the last piece included, and says length', async () => {
  for (const model of ['mock-length', 'mock-b-length']) {
    const run = await ask(mock.get(), { model });
    expect(run.text).toBe(`${PARTIAL} 21 °C`);
    expect(run.finish?.finishReason).toEqual({ unified: 'length', raw: 'length' });
    expect(run.error).toBeUndefined();
  }
});

test.each(['plain', 'space', 'null', 'text', 'at-once'])(
  'every split of a tool call gives the same call: %s, both families',
  async (name) => {
    for (const family of ['mock-', 'mock-b-']) {
      const run = await ask(mock.get(), { model: `${family}tool-${name}` });
      expect(run.calls.map((call) => JSON.parse(call.input))).toEqual([
        { place: { name: '北京', name_en: 'Beijing' }, span: 'now' },
      ]);
      expect(run.calls[0]?.id).toMatch(/^call_[0-9a-f]{22}$/);
      expect(run.finish?.finishReason.unified).toBe('tool-calls');
      expect(run.parts.some((part) => part.type.startsWith('text'))).toBe(false);
    }
  },
);

test('U37 of 50 parallel calls the first 8 are given on, and how many were dropped is told', async () => {
  const run = await ask(mock.get(), { model: 'mock-tool-50' });
  expect(run.calls.map((call) => JSON.parse(call.input).place.name)).toEqual(
    Array.from({ length: 8 }, (_, at) => `城市${at}`),
  );
  expect(run.finish?.providerMetadata?.dashscope).toMatchObject({ droppedToolCalls: 42 });
});

test.each([
  ['tool-parallel', 2],
  ['tool-same-id', 2],
  ['tool-one-index', 2],
  ['tool-interleaved', 2],
  ['tool-repeated', 1],
  ['tool-no-id', 1],
])('U38 %s gives %i calls, each once, with ids of their own', async (name, count) => {
  const run = await ask(mock.get(), { model: `mock-${name}` });
  expect(new Set(run.calls.map((call) => call.id)).size).toBe(count);
  if (name !== 'tool-parallel')
    expect(run.calls.map((call) => call.input)).toEqual([BEIJING, SHANGHAI].slice(0, count));
});

test('U39 reasoning without an answer is folded as reasoning and ends as bad_upstream_response', async () => {
  const run = await ask(mock.get(), { model: 'mock-reasoning-only' });
  expect(run.reasoning).toContain('我在想');
  expect(run.text).toBe('');
  expect(toAppError(run.error).code).toBe('bad_upstream_response');
  expect(run.parts.some((part) => part.type.startsWith('text'))).toBe(false);
});

test('reasoning comes as parts of its own before the text, in both families', async () => {
  for (const model of ['mock-thinking', 'mock-b-thinking']) {
    const run = await ask(mock.get(), { model, config: { enableThinking: true } });
    expect(run.reasoning).toBe('用户想知道天气，我直接回答。');
    expect(run.text).toBe(WHOLE);
    const kinds = run.parts.map((part) => part.type).filter((type) => /^(text|reasoning)-(start|end)$/.test(type));
    expect(kinds).toEqual(['reasoning-start', 'reasoning-end', 'text-start', 'text-end']);
  }
});

test('U40 an answer without usage works, its cost unknown; with usage the tokens are told', async () => {
  const without = await ask(mock.get(), { model: 'mock-no-usage' });
  expect(without.text).toBe(WHOLE);
  expect(without.finish?.usage.outputTokens.total).toBeUndefined();
  const withUsage = await ask(mock.get(), { model: 'mock-whole' });
  expect(withUsage.finish?.usage).toMatchObject({ inputTokens: { total: 22 }, outputTokens: { total: 17 } });
});

test('a whole answer without streaming is collected from the same stream, and fails with the same errors', async () => {
  const backend = createDashScope({ config: configOf(mock.get(), 'mock-whole'), timeouts: TIMEOUTS });
  const { content, finishReason } = await backend.model().doGenerate({ prompt: userPrompt() });
  expect(content).toEqual([{ type: 'text', text: WHOLE }]);
  expect(finishReason.unified).toBe('stop');
  await expect(backend.model({ modelId: 'mock-cut' }).doGenerate({ prompt: userPrompt() })).rejects.toMatchObject({
    code: 'stream_interrupted',
  });
});
