import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateTokens } from '../../../../lib/models/dashscope/estimate-tokens.ts';
import { trimHistory } from '../../../../lib/models/dashscope/trim-history.ts';

type Message = LanguageModelV4Prompt[number];
const user = (text: string): Message => ({ role: 'user', content: [{ type: 'text', text }] });
const says = (text: string): Message => ({ role: 'assistant', content: [{ type: 'text', text }] });
const calls = (id: string): Message => ({
  role: 'assistant',
  content: [{ type: 'tool-call', toolCallId: id, toolName: 'get_weather', input: {} }],
});
const results = (id: string, text: string): Message => ({
  role: 'tool',
  content: [{ type: 'tool-result', toolCallId: id, toolName: 'get_weather', output: { type: 'text', value: text } }],
});
const system: Message = { role: 'system', content: 'You are a geo assistant.' };

const idsOf = (prompt: LanguageModelV4Prompt, type: 'tool-call' | 'tool-result') =>
  prompt.flatMap((message) =>
    typeof message.content === 'string'
      ? []
      : message.content.flatMap((part) => (part.type === type ? [part.toolCallId] : [])),
  );

test('a prompt that fits is given back as it is', () => {
  const prompt = [system, user('你好'), says('你好！')];
  expect(trimHistory(prompt)).toBe(prompt);
});

test('whole older turns go first; system and the newest question stay', () => {
  const old = Array.from({ length: 40 }, (_, at) => [
    user(`问题${at}`),
    calls(`c${at}`),
    results(`c${at}`, '晴'),
    says('晴。'),
  ]).flat();
  const trimmed = trimHistory([system, ...old, user('最新的问题')]);
  expect(trimmed.length).toBeLessThanOrEqual(60);
  expect(trimmed[0]).toBe(system);
  expect(trimmed[1]?.role).toBe('user');
  expect(trimmed.at(-1)).toEqual(user('最新的问题'));
});

test('a newest turn that is too long by itself loses its oldest tool rounds, never the question', () => {
  const rounds = Array.from({ length: 10 }, (_, at) => [
    calls(`c${at}`),
    results(`c${at}`, '很长'.repeat(1_000)),
  ]).flat();
  const trimmed = trimHistory([system, user('问题'), ...rounds], { maxTokens: 5_000, maxMessages: 60 });
  expect(estimateTokens(trimmed)).toBeLessThanOrEqual(5_000);
  expect(trimmed.slice(0, 2)).toEqual([system, user('问题')]);
  expect(idsOf(trimmed, 'tool-result')).toEqual(['c8', 'c9']);
});

test('no call is ever left without its result, nor a result without its call', () => {
  const turn = fc.array(fc.nat(400), { maxLength: 5 }).map((sizes) => ({ sizes }));
  fc.assert(
    fc.property(
      fc.array(turn, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 20, max: 3_000 }),
      fc.integer({ min: 3, max: 60 }),
      (turns, maxTokens, maxMessages) => {
        const prompt = [
          system,
          ...turns.flatMap(({ sizes }, at) => [
            user(`问题${at}`),
            ...sizes.flatMap((size, round) => [
              calls(`c${at}.${round}`),
              results(`c${at}.${round}`, '字'.repeat(size)),
            ]),
          ]),
        ];
        const trimmed = trimHistory(prompt, { maxTokens, maxMessages });
        expect(idsOf(trimmed, 'tool-call')).toEqual(idsOf(trimmed, 'tool-result'));
        expect(trimmed[1]?.role).toBe('user');
        expect(
          trimmed.some(
            (message) => message.role === 'user' && message === prompt.findLast((one) => one.role === 'user'),
          ),
        ).toBe(true);
      },
    ),
  );
});

test('a long history begins where it began a turn ago, most of the time', () => {
  const turn = (at: number) => [user(`问题 ${at}`), calls(`c${at}`), results(`c${at}`, '晴'.repeat(50)), says('晴。')];
  const starts = Array.from({ length: 60 }, (_, more) => {
    const old = Array.from({ length: 30 + more }, (_, at) => turn(at)).flat();
    const trimmed = trimHistory([system, ...old, user(`问题 ${30 + more}`)]);
    expect(trimmed.length).toBeLessThanOrEqual(60);
    // It does not throw away more than half of what there is room for.
    expect(trimmed.length).toBeGreaterThanOrEqual(30);
    return JSON.stringify(trimmed[1]);
  });
  const moves = starts.filter((start, at) => at > 0 && start !== starts[at - 1]).length;
  expect(moves).toBeLessThan(25);
});
