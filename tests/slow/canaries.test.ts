import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorBody } from '../../lib/errors/error-body.ts';
import { toAppError } from '../../lib/errors/to-app-error.ts';
import { SCENARIOS } from '../mock-dashscope/scenarios.ts';
import { ask, KEY, SHORT_TIMEOUTS } from '../unit/models/dashscope/harness.ts';
import { withMock } from '../unit/models/dashscope/with-mock.ts';

const mock = withMock();
const stray: unknown[] = [];
const listener = (reason: unknown) => void stray.push(reason);
beforeAll(() => {
  process.on('unhandledRejection', listener);
});
afterAll(() => {
  process.off('unhandledRejection', listener);
});

/** Faults that merely take long are covered by tests of their own. */
const NAMES = Object.keys(SCENARIOS).filter(
  (name) => !/^(drip|tokens|stamps|big-event|endless-line|long-reply)$/.test(name),
);

test('O03 through every fault neither key, message nor host gets into an error, the log or the health report', async () => {
  for (const name of NAMES) {
    const run = await ask(mock.get(), {
      model: `mock-${name}`,
      settings: { timeouts: { ...SHORT_TIMEOUTS, headersMs: 60, firstContentMs: 60, idleMs: 60 } },
    });
    const error = run.error === undefined ? undefined : toAppError(run.error);
    const told = [
      error && errorBody(error),
      // The error with everything attached to it: what a careless log would print.
      inspect(error, { depth: 8 }).replaceAll(/\n\s+at .*/g, ''),
      run.log,
      run.backend.health(),
      run.progress,
    ];
    const text = inspect(told, { depth: 12, maxStringLength: null });
    for (const canary of [
      KEY,
      '金丝雀',
      '127.0.0.1',
      new URL(mock.get().url).port,
      'help.aliyun.com/zh/model-studio/error-code#inappropriate-content?',
    ]) {
      expect(text, `${name} holds ${canary}`).not.toContain(canary);
    }
    expect(text, name).not.toMatch(/Incorrect API key|good standing|internal error has occured|Bad Gateway/);
  }
});

test('O04 no fault leaves an unhandled rejection behind', async () => {
  for (const name of ['reset-mid', 'refuse', 'bad-gzip', 'cut', 'html', 'stall-after-text', 'endless-line']) {
    await ask(mock.get(), { model: `mock-${name}-again`, settings: { timeouts: SHORT_TIMEOUTS } });
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(stray).toEqual([]);
});
