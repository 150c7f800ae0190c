import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from './harness.ts';

/** How a server writes; every habit was seen on some server, and they come together. */
interface Habits {
  reasoningIn: 'reasoning_content' | 'reasoning' | 'tags';
  isCumulative: boolean;
  lineEnd: '\n' | '\r\n';
  between: 'blank' | 'none' | 'comment' | 'ids';
  prefix: 'data:' | 'data: ' | 'data: data: ';
  goesOn: null | '' | 'null';
  stop: 'stop' | 'STOP' | 'end_turn' | null;
  usageIn: 'last' | 'choice' | 'finish' | 'none';
  hasDone: boolean;
  callsBy: 'pieces' | 'whole' | 'no-index' | 'object' | 'repeated';
  size: number;
}

const habits: fc.Arbitrary<Habits> = fc.record({
  reasoningIn: fc.constantFrom('reasoning_content', 'reasoning', 'tags'),
  isCumulative: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  between: fc.constantFrom('blank', 'none', 'comment', 'ids'),
  prefix: fc.constantFrom('data:', 'data: ', 'data: data: '),
  goesOn: fc.constantFrom(null, '', 'null'),
  stop: fc.constantFrom('stop', 'STOP', 'end_turn', null),
  usageIn: fc.constantFrom('last', 'choice', 'finish', 'none'),
  hasDone: fc.boolean(),
  callsBy: fc.constantFrom('pieces', 'whole', 'no-index', 'object', 'repeated'),
  size: fc.integer({ min: 1, max: 400 }),
});

const USAGE = { prompt_tokens: 12, completion_tokens: 34, total_tokens: 46 };

/** Pieces as they arrive: each new, or each with everything before it. */
const told = (pieces: string[], isCumulative: boolean) =>
  isCumulative ? pieces.map((_, at) => pieces.slice(0, at + 1).join('')) : pieces;

function deltasOf(turn: { reasoning: string[]; text: string[]; args: string | undefined }, habits: Habits): object[] {
  const { reasoning, text, args } = turn;
  const isTagged = habits.reasoningIn === 'tags' && reasoning.length > 0;
  const said = isTagged ? ['<think>', ...reasoning, '</think>\n\n', ...text] : text;
  const thought = isTagged ? [] : told(reasoning, habits.isCumulative);
  return [
    ...thought.map((piece) => ({
      content: null,
      [habits.reasoningIn === 'reasoning' ? 'reasoning' : 'reasoning_content']: piece,
    })),
    ...told(said, habits.isCumulative).map((content) => ({ content, reasoning_content: null })),
    ...(args === undefined ? [] : callDeltas(args, habits.callsBy)),
  ];
}

function callDeltas(args: string, by: Habits['callsBy']): object[] {
  const delta = (fn: object, more: object = {}) => ({
    content: null,
    tool_calls: [{ ...(by !== 'no-index' && { index: 0 }), type: 'function', ...more, function: fn }],
  });
  const first = { id: 'call_1' };
  const half = Math.ceil(args.length / 2);
  switch (by) {
    case 'whole':
      return [delta({ name: 'get_weather', arguments: args }, first)];
    case 'object':
      return [delta({ name: 'get_weather', arguments: JSON.parse(args) }, first)];
    default:
      return [
        delta({ name: 'get_weather', arguments: '' }, first),
        delta({ arguments: args.slice(0, half) }, { id: '' }),
        delta({ arguments: args.slice(half) }, { id: '' }),
        ...(by === 'repeated' ? [delta({ arguments: args })] : []),
      ];
  }
}

function wireOf(deltas: object[], hasCalls: boolean, habits: Habits): string {
  const chunk = (choice: object, more: object = {}) => ({
    id: 'chatcmpl-1',
    choices: [{ index: 0, ...choice }],
    ...more,
  });
  const isStopSaid = habits.stop !== null;
  const finish = hasCalls ? 'tool_calls' : habits.stop;
  const events: (object | string)[] = [
    ...deltas.map((delta) => chunk({ delta, finish_reason: habits.goesOn }, { usage: null })),
    ...(isStopSaid
      ? [
          chunk(
            { delta: {}, finish_reason: finish, ...(habits.usageIn === 'choice' && { usage: USAGE }) },
            habits.usageIn === 'finish' ? { usage: USAGE } : {},
          ),
        ]
      : []),
    ...(habits.usageIn === 'last' ? [{ id: 'chatcmpl-1', choices: [], usage: USAGE }] : []),
    // Something must say that it is over.
    ...(habits.hasDone || !isStopSaid ? ['[DONE]'] : []),
  ];
  const before =
    habits.between === 'comment' ? ': ping\n\n' : habits.between === 'ids' ? 'id: 1\nevent: message\n' : '';
  const after = habits.between === 'none' ? '\n' : '\n\n';
  return events
    .map((event) => `${before}${habits.prefix}${typeof event === 'string' ? event : JSON.stringify(event)}${after}`)
    .join('')
    .replaceAll('\n', habits.lineEnd);
}

/**
 * No piece begins with everything before it, and there are at least three, which distinguishes the habits:
 * suffix-deltas.ts.
 */
const pieces = (first: string) =>
  fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 8 })
    .map((list) => [first, ...list.map((piece) => `字${piece.replaceAll(/[\0<]/g, '')}`)]);

test('whatever habits a server has, and however its bytes are cut, the same answer comes out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        reasoning: fc.oneof(fc.constant<string[]>([]), pieces('先想')),
        text: pieces('西湖'),
        args: fc.option(
          fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }),
          { nil: undefined },
        ),
      }),
      habits,
      async ({ reasoning, text, args }, how) => {
        const json = args === undefined ? undefined : JSON.stringify(args);
        const bytes = Buffer.from(wireOf(deltasOf({ reasoning, text, args: json }, how), json !== undefined, how));
        const fetch = async () =>
          new Response(
            new ReadableStream<Uint8Array>({
              start(controller) {
                for (let at = 0; at < bytes.length; at += how.size)
                  controller.enqueue(bytes.subarray(at, at + how.size));
                controller.close();
              },
            }),
            { headers: { 'content-type': 'text/event-stream' } },
          );
        const run = await ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch } });
        expect(run.error).toBeUndefined();
        expect([run.text, run.reasoning]).toEqual([text.join(''), reasoning.join('')]);
        expect(run.calls.map(({ input }) => JSON.parse(input))).toEqual(json === undefined ? [] : [JSON.parse(json)]);
        expect(run.finish?.finishReason.unified).toBe(json === undefined ? 'stop' : 'tool-calls');
        const isUsageSaid = how.usageIn === 'last' || (how.usageIn !== 'none' && how.stop !== null);
        expect(run.finish?.usage.outputTokens.total).toBe(isUsageSaid ? 34 : undefined);
      },
    ),
    { numRuns: 120 },
  );
});
