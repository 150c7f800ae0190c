import { describe, expect, test } from 'vitest';
import { ask, type Run } from './harness.ts';

const event = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** An answer of these deltas, the bytes cut at any position. */
function answer(deltas: object[], size = Number.POSITIVE_INFINITY): Promise<Run> {
  const bytes = Buffer.from(`${deltas.map((delta) => event(delta)).join('')}${event({}, 'stop')}data: [DONE]\n\n`);
  const fetch = async () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
          controller.close();
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );
  return ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch } });
}

/** Said whole, in pieces of five and of one character. */
const CUTS = [Number.POSITIVE_INFINITY, 5, 1];
const said = (text: string, size: number) =>
  answer(
    (size === Number.POSITIVE_INFINITY
      ? [text]
      : Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))
    ).map((content) => ({ content })),
  );

const INPUT = { place: '西安', span: 'now' };
const OTHER = { place: '兰州', span: 'days' };
const JSON_1 = JSON.stringify({ name: 'get_weather', arguments: INPUT });
const JSON_2 = JSON.stringify({ name: 'get_weather', parameters: OTHER });

const CALLS: [string, string, object[], string?][] = [
  ['JSON alone', JSON_1, [INPUT]],
  [
    'JSON with parameters, over several lines',
    JSON.stringify({ name: 'get_weather', parameters: OTHER }, null, 2),
    [OTHER],
  ],
  ['JSON behind a sentence', `我来查一下。\n${JSON_1}`, [INPUT], '我来查一下。\n'],
  ['JSON in a fence', `\`\`\`json\n${JSON_1}\n\`\`\``, [INPUT]],
  ['JSON in a fence behind a sentence', `好的：\n\n\`\`\`json\n${JSON_1}\n\`\`\`\n`, [INPUT], '好的：\n\n'],
  ['two JSONs on two lines', `${JSON_1}\n${JSON_2}`, [INPUT, OTHER]],
  ['a list of JSON', `[${JSON_1}, ${JSON_2}]`, [INPUT, OTHER]],
  ['two fences', `\`\`\`json\n${JSON_1}\n\`\`\`\n\`\`\`json\n${JSON_2}\n\`\`\``, [INPUT, OTHER]],
  ['arguments as JSON text', JSON.stringify({ name: 'get_weather', arguments: JSON.stringify(INPUT) }), [INPUT]],
  [
    'the form of the wire',
    JSON.stringify({ type: 'function', function: { name: 'get_weather', arguments: INPUT } }),
    [INPUT],
  ],
  ['a tool named otherwise', JSON.stringify({ tool: 'get_weather', input: INPUT }), [INPUT]],
  ['Python', 'get_weather(place="西安", span=\'now\')', [INPUT]],
  ['Python, printed in a fence', '```python\nprint(get_weather(place="西安", span="now"))\n```', [INPUT]],
  [
    'Python in a list',
    '[get_weather(place="西安", span="now"), get_weather(place="兰州", span="days")]',
    [INPUT, OTHER],
  ],
  [
    'Python with an object',
    'get_weather(place={"name": "西安"}, span="now", air_quality=True)',
    [{ place: { name: '西安' }, span: 'now', air_quality: true }],
  ],
  ['flowers', `✿FUNCTION✿: get_weather\n✿ARGS✿: ${JSON.stringify(INPUT)}\n✿RESULT✿: 晴\n✿RETURN✿: 西安今天晴`, [INPUT]],
  [
    'flowers behind a sentence',
    `查一下。\n✿FUNCTION✿: get_weather\n✿ARGS✿: ${JSON.stringify(INPUT)}`,
    [INPUT],
    '查一下。\n',
  ],
  ['JSON and an end token', `${JSON_1}<|im_end|>`, [INPUT]],
  ['JSON with the arguments first', JSON.stringify({ arguments: INPUT, name: 'get_weather' }), [INPUT]],
  ['JSON as Python prints it', JSON_1.replaceAll('"', "'"), [INPUT]],
  ['an action and its input', JSON.stringify({ action: 'get_weather', action_input: INPUT }), [INPUT]],
  ['a tag with the name', `<tool_call name="get_weather">${JSON.stringify(INPUT)}</tool_call>`, [INPUT]],
  ['a list in one tag', `好的。<tool_calls>[${JSON_1},${JSON_2}]</tool_calls>`, [INPUT, OTHER], '好的。'],
  ['another tag', `<function_call>${JSON_1}</function_call>`, [INPUT]],
  [
    'elements',
    '<function_calls>\n<invoke name="get_weather">\n<parameter name="place">西安</parameter>\n<parameter name="span">now</parameter>\n</invoke>\n</function_calls>',
    [INPUT],
  ],
  [
    'keys and values',
    '<tool_call>get_weather\n<arg_key>place</arg_key>\n<arg_value>西安</arg_value>\n<arg_key>span</arg_key>\n<arg_value>now</arg_value>\n</tool_call>',
    [INPUT],
  ],
  ['a mark before a list', `[TOOL_CALLS][${JSON_1}]`, [INPUT]],
  ['a mark before a name', `[TOOL_CALLS]get_weather${JSON.stringify(INPUT)}`, [INPUT]],
  ['the tag of an interpreter', `<|python_tag|>${JSON_2}`, [OTHER]],
  [
    'parameters whose outer tag only closes',
    '<function=get_weather>\n<parameter=place>\n西安\n</parameter>\n<parameter=span>\nnow\n</parameter>\n</function>\n</tool_call>',
    [INPUT],
  ],
];

describe('calls that a model wrote into its text', () => {
  test.each(CALLS)('M06: %s is made', async (_, text, inputs, shown = '') => {
    for (const size of CUTS) {
      const run = await said(text, size);
      expect(run.calls.map(({ name, input }) => ({ name, input: JSON.parse(input) as unknown }))).toEqual(
        inputs.map((input) => ({ name: 'get_weather', input })),
      );
      expect(run.text).toBe(shown);
    }
  });

  test.each([
    ['of a tool that there is not', JSON.stringify({ name: 'fly', arguments: {} })],
    ['that the answer explains', `\`\`\`json\n${JSON_1}\n\`\`\`\n这就是一次调用的写法。`],
    ['in a sentence', `写作 ${JSON_1} 即可`],
    ['in a sentence, as Python', '可以调用 get_weather(place="西安") 来查'],
    ['of other data', '{"name": "西安", "population": 13000000}'],
    ['of a list', '[1, 2, 3] 是一个列表'],
    ['of Python with words behind', 'get_weather(place="西安") 是函数'],
    ['of no arguments in Python', 'get_weather 是一个工具'],
  ])('M06: text %s stays text', async (_, text) => {
    for (const size of CUTS) {
      const run = await said(text, size);
      expect(run.calls).toEqual([]);
      expect(run.text).toBe(text);
    }
  });

  test('M06: thoughts may draft a call without making it', async () => {
    const run = await answer([{ reasoning_content: `可以这样：\n${JSON_1}` }, { content: '西安在陕西。' }]);
    expect(run.calls).toEqual([]);
    expect(run.text).toBe('西安在陕西。');
  });
});

describe('a name in several deltas', () => {
  const call = (name: string | undefined, args: string, more: object = { index: 0 }) => ({
    tool_calls: [{ ...more, type: 'function', function: { ...(name !== undefined && { name }), arguments: args } }],
  });
  const args = JSON.stringify(INPUT);

  test.each([
    ['in two', [call('get_', '', { index: 0, id: 'a' }), call('weather', ''), call(undefined, args)]],
    ['in many', [...'get_weather'].map((letter) => call(letter, '')).concat(call(undefined, args))],
    [
      'each with all before it',
      [
        call('get', '', { index: 0, id: 'a' }),
        call('get_wea', '', { index: 0, id: 'a' }),
        call('get_weather', args, { index: 0, id: 'a' }),
      ],
    ],
    ['without index and id', [call('get_', '', {}), call('weather', args, {})]],
    ['with arguments beside it', [call('get_wea', args.slice(0, 9)), call('ther', args.slice(9))]],
  ])('M06: a name %s is one call', async (_, deltas) => {
    for (const size of [Number.POSITIVE_INFINITY, 1]) {
      const run = await answer(deltas, size);
      expect(run.calls.map(({ name, input }) => [name, input])).toEqual([['get_weather', args]]);
    }
  });
});

describe('tokens of a template', () => {
  test.each([
    ['西安今天晴。<|im_end|>', '西安今天晴。'],
    ['西安今天晴。<|endoftext|>\n', '西安今天晴。\n'],
    ['西安今天晴。<|user|>\n明天呢？', '西安今天晴。'],
    ['西安今天晴。<|observation|>', '西安今天晴。'],
    ['西安今天晴。<｜end▁of▁sentence｜>', '西安今天晴。'],
    ['西安今天晴。<end_of_turn>', '西安今天晴。'],
    ['<|assistant|>西安 <|begin_of_box|>3~8℃<|end_of_box|><|end|>', '西安 3~8℃'],
    ['<|im_start|>assistant\n西安今天晴。', '西安今天晴。'],
    ['西安今天晴。<|im_end|>\n<|im_start|>user\n明天呢？<|im_end|>', '西安今天晴。\n'],
    ['写作 `<|im_end|>` 的记号', '写作 `<|im_end|>` 的记号'],
    ['```\n<|im_start|>user\n```\n如上', '```\n<|im_start|>user\n```\n如上'],
    ['5 <| 6 |> 7 与 <|im_', '5 <| 6 |> 7 与 <|im_'],
    ['✿RETURN✿: 西安今天晴。', '西安今天晴。'],
    ['✿RESULT✿: {"t": 3}\n✿RETURN✿: 西安今天晴。', '西安今天晴。'],
    ['✿ 樱花 ✿ 开了', '✿ 樱花 ✿ 开了'],
  ])('M06: %j is shown as %j', async (text, shown) => {
    for (const size of CUTS) expect((await said(text, size)).text).toBe(shown);
  });
});

describe('a closing think tag that nothing opened', () => {
  test.each([
    ['先看看天气。</think>\n\n西安今天晴。', '西安今天晴。', '先看看天气。'],
    ['一。\n二。\n</think>三。', '三。', '一。\n二。\n'],
    ['标签 `</think>` 表示想完了。', '标签 `</think>` 表示想完了。', ''],
    ['```\n</think>\n```\n是标签。', '```\n</think>\n```\n是标签。', ''],
    ['西安今天晴。</think>\n', '西安今天晴。', ''],
  ])('M06: %j is shown as %j', async (text, shown, thought) => {
    for (const size of CUTS) {
      const run = await said(text, size);
      expect([run.text, run.reasoning]).toEqual([shown, thought]);
    }
  });

  test('M06: what was already sent is taken back', async () => {
    const go = Promise.withResolvers<void>();
    const fetch = async () =>
      new Response(
        new ReadableStream<Uint8Array>({
          async start(controller) {
            const send = (text: string) => controller.enqueue(Buffer.from(event({ content: text })));
            send('先看看天气。');
            await go.promise;
            send('</think>西安');
            send('今天晴。');
            controller.enqueue(Buffer.from(`${event({}, 'stop')}data: [DONE]\n\n`));
            controller.close();
          },
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      );
    setTimeout(go.resolve, 60);
    const run = await ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch } });
    expect([run.text, run.reasoning]).toEqual(['西安今天晴。', '先看看天气。']);
    expect(run.parts.filter(({ type }) => type === 'reasoning-start')).toHaveLength(1);
  });
});

describe('thoughts between the tags of other families', () => {
  test.each(['thinking', 'thought', 'reasoning'])('M06: <%s> at the start is reasoning', async (tag) => {
    for (const size of CUTS) {
      const run = await said(`<${tag}>\n先看看。\n</${tag}>\n\n西安今天晴。`, size);
      expect([run.text, run.reasoning.trim()]).toEqual(['西安今天晴。', '先看看。']);
    }
  });

  test('M06: a tag that the answer speaks of stays', async () => {
    const text = '用 <thought> 作标记。';
    for (const size of CUTS) expect((await said(text, size)).text).toBe(text);
  });
});
