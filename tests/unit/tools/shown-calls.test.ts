import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';
import type { ErrorCode } from '../../../lib/errors/table.ts';
import { displayOf, failureCode } from '../../../lib/tools/shown-calls.ts';

const step = { type: 'step-start' };
const done = (input: object, output: object, name = 'get_weather') => ({
  type: `tool-${name}`,
  state: 'output-available',
  input,
  output,
});
const running = (input: object) => ({ type: 'tool-get_weather', state: 'input-available', input });
const failed = (code: ErrorCode, name = 'get_weather') => ({
  type: `tool-${name}`,
  state: 'output-error',
  input: {},
  errorText: JSON.stringify(errorBody(new AppError(code))),
});

describe('how the calls of an answer are shown', () => {
  it('M02: a call that the model wrote wrongly and then rightly leaves nothing', () => {
    const parts = [step, failed('bad_arguments'), step, failed('bad_arguments'), step, done({ a: 1 }, { t: 2 })];
    expect(displayOf(parts, false)).toEqual(['shown', 'hidden', 'shown', 'hidden', 'shown', 'shown']);
    expect(displayOf([failed('bad_arguments'), done({}, {}, 'locate')], false)[0]).toBe('shown');
  });

  it('M02: while the answer is being written a wrong call is not yet a failure', () => {
    expect(displayOf([step, failed('bad_arguments')], true)).toEqual(['shown', 'hidden']);
    expect(displayOf([step, failed('bad_arguments')], false)).toEqual(['shown', 'shown']);
  });

  it('M02: another failure is folded once a later step made it good, and shown beside a success of its own step', () => {
    const made = done({ a: 1 }, { t: 2 });
    expect(displayOf([step, failed('provider_unavailable'), step, made], false)[1]).toBe('folded');
    expect(displayOf([step, failed('provider_unavailable'), made], false)[1]).toBe('shown');
    expect(displayOf([step, failed('provider_unavailable'), step, made], true)[1]).toBe('folded');
  });

  it('M05: equal calls with equal results are one card, in whatever order the arguments stand', () => {
    const parts = [
      done({ a: 1, b: 2 }, { t: 2 }),
      done({ b: 2, a: 1 }, { t: 2 }),
      done({ a: 1, b: 2 }, { t: 3 }),
      running({ a: 1, b: 2 }),
    ];
    expect(displayOf(parts, true)).toEqual(['shown', 'hidden', 'shown', 'hidden']);
    expect(displayOf([done({ a: 1 }, { t: 2 }), done({ a: 1 }, { t: 2 }, 'locate')], false)).toEqual([
      'shown',
      'shown',
    ]);
  });

  it('M02: the code of a failure is its own, however it is stored', () => {
    expect(failureCode(failed('provider_unavailable').errorText)).toBe('provider_unavailable');
    expect(failureCode('tool_limit')).toBe('tool_limit');
    expect([failureCode('what?'), failureCode(undefined), failureCode('{"code":"x"}')]).toEqual(
      Array(3).fill('tool_failed'),
    );
  });
});
