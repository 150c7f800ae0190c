import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCENARIOS } from '../../../mock-dashscope/scenarios.ts';
import { type MockDashScope, startMockDashScope } from '../../../mock-dashscope/server.ts';
import { ask } from './harness.ts';

let mock: MockDashScope;
beforeAll(async () => {
  mock = await startMockDashScope();
});
afterAll(() => mock.close());

test('smoke', async () => {
  for (const name of [
    'qwen-plus',
    'qwen3.8-max',
    ...Object.keys(SCENARIOS)
      .filter((n) => !/tokens|drip|endless|big-event|long-reply/.test(n))
      .map((n) => `mock-${n}`),
  ]) {
    const run = await ask(mock, { model: name });
    const e = run.error as { code?: string; detail?: string } | undefined;
    console.log(
      name.padEnd(28),
      `hits ${mock.hits(name)}`,
      run.isThrown ? 'THROW' : '',
      e ? `${e.code ?? String(e)} (${e.detail})` : '',
      JSON.stringify(run.text.slice(0, 40)),
      run.reasoning && `R:${run.reasoning}`,
      run.calls.map((c) => c.id.slice(0, 12) + c.input.slice(0, 60)).join(' | '),
      run.finish?.finishReason.unified ?? '',
      run.waits.join(','),
      Math.round(run.ms),
    );
  }
}, 120000);
