import { chunk, type Shape, sse, USAGE, usageOnly } from './shape.ts';

const name = 'get_weather';
const BEIJING = { place: { name: '北京' }, span: 'now' };
const SHANGHAI = { place: { name: '上海' }, span: 'now' };
const args = JSON.stringify(BEIJING);
const other = JSON.stringify(SHANGHAI);
const [head, tail] = [args.slice(0, 19), args.slice(19)];
const one = [{ name, input: BEIJING }];
const two = [...one, { name, input: SHANGHAI }];
const finish = 'tool-calls';
const end = (reason: string | null = 'tool_calls') => chunk({}, { finish_reason: reason });
const calls = (...list: unknown[]) => chunk({ content: null, tool_calls: list });
const call = (fn: unknown, more: object = {}) => ({ index: 0, type: 'function', function: fn, ...more });

/** Tool calls. */
export const TOOL_SHAPES: Shape[] = [
  {
    name: 'every field null but the new one',
    body: sse(
      calls({ id: 'chatcmpl-tool-0a', type: 'function', index: 0, function: { name, arguments: null } }),
      calls({ id: null, type: null, index: 0, function: { name: null, arguments: head } }),
      calls({ id: null, type: null, index: 0, function: { name: null, arguments: tail } }),
      chunk({ content: '' }, { finish_reason: 'tool_calls', stop_reason: null }),
      '[DONE]',
    ),
    calls: [{ name, input: BEIJING, id: 'chatcmpl-tool-0a' }],
    finish,
  },
  {
    name: 'two whole calls under index 0, finish stop',
    body: sse(
      calls(call({ name, arguments: args }, { id: 'call_a1' })),
      calls(call({ name, arguments: other }, { id: 'call_a2' })),
      end('stop'),
      '[DONE]',
    ),
    calls: [
      { name, input: BEIJING, id: 'call_a1' },
      { name, input: SHANGHAI, id: 'call_a2' },
    ],
    finish,
  },
  {
    name: 'two calls without an index, in pieces',
    body: sse(
      calls({ id: 'call_b1', type: 'function', function: { name, arguments: '' } }),
      calls({ function: { arguments: args } }),
      calls({ id: 'call_b2', type: 'function', function: { name, arguments: '' } }),
      calls({ function: { arguments: other } }),
      end(),
      '[DONE]',
    ),
    calls: two,
    finish,
  },
  {
    name: 'two calls in one delta, the second without an id',
    body: sse(
      calls(
        call({ name, arguments: args }, { id: 'call_c1' }),
        call({ name, arguments: other }, { index: 1, id: null }),
      ),
      end(),
      '[DONE]',
    ),
    calls: two,
    finish,
  },
  {
    name: 'a second call whose head and tail differ in their index',
    body: sse(
      calls(call({ name, arguments: args }, { id: 'call_w1' })),
      calls(call({ name, arguments: '' }, { id: 'call_w2' })),
      calls({ index: 1, function: { arguments: other.slice(0, 9) } }),
      calls({ index: 1, function: { arguments: other.slice(9) } }),
      end(),
      '[DONE]',
    ),
    calls: two,
    finish,
  },
  {
    name: 'a last brace with the name again and no id',
    body: sse(
      calls(call({ name, arguments: args.slice(0, -1) }, { id: 'call_w3' })),
      calls(call({ name, arguments: '}' }, { id: null })),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'one call twice in one delta without an index',
    body: sse(
      calls(
        { id: 'call_d1', type: 'function', function: { name, arguments: args } },
        { id: 'call_d1', type: 'function', function: { name, arguments: args } },
      ),
      end(null),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'the id in every piece, the name in the first',
    body: sse(
      calls({ id: 'call_e1', function: { name, arguments: head } }),
      calls({ id: 'call_e1', function: { arguments: tail } }),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'id and name in every piece',
    body: sse(
      calls(call({ name, arguments: '' }, { id: 'call_f1' })),
      calls(call({ name, arguments: head }, { id: 'call_f1' })),
      calls(call({ name, arguments: tail }, { id: 'call_f1' })),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'the id first, the name later',
    body: sse(
      calls(call({ arguments: '' }, { id: 'call_g1' })),
      calls(call({ name, arguments: head })),
      calls(call({ arguments: tail })),
      end(),
      '[DONE]',
    ),
    calls: [{ name, input: BEIJING, id: 'call_g1' }],
    finish,
  },
  {
    name: 'arguments as an object',
    body: sse(calls(call({ name, arguments: BEIJING }, { id: 'call_h1' })), end(), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'an empty object first, the arguments later',
    body: sse(
      calls(call({ name, arguments: '{}' }, { id: 'call_i1' })),
      calls(call({ arguments: head })),
      calls(call({ arguments: tail })),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'pieces, then all of it again',
    body: sse(
      calls(call({ name, arguments: '' }, { id: 'call_j1' })),
      calls(call({ arguments: head })),
      calls(call({ arguments: tail })),
      calls(call({ arguments: args })),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'all so far in every piece',
    body: sse(
      calls(call({ name, arguments: '' }, { id: 'call_k1' })),
      ...[5, 19, 30, args.length].map((to) => calls(call({ arguments: args.slice(0, to) }))),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'the arguments, an empty object after',
    body: sse(
      calls(call({ name, arguments: head }, { id: 'call_y1' })),
      calls(call({ arguments: tail })),
      calls(call({ arguments: '{}' })),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'garbled pieces, then the whole',
    body: sse(
      calls(call({ name, arguments: '{"place": {"na' }, { id: 'call_y2' })),
      calls(call({ arguments: '""北京' })),
      calls(call({ arguments: JSON.stringify(BEIJING, null, 1) })),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'the last brace lost',
    body: sse(calls(call({ name, arguments: args.slice(0, -1) }, { id: 'call_y3' })), end(), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'a brace too many',
    body: sse(calls(call({ name, arguments: `${args}}` }, { id: 'call_y4' })), end(), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'a name with its namespace and number',
    body: sse(calls(call({ name: `functions.${name}:0`, arguments: args }, { id: 'call_y5' })), end(), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'arguments encoded twice',
    body: sse(calls(call({ name, arguments: JSON.stringify(args) }, { id: 'call_l1' })), end(), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'no arguments: null',
    body: sse(calls(call({ name, arguments: null }, { id: 'call_m1' })), end(), '[DONE]'),
    calls: [{ name, input: {} }],
    finish,
  },
  {
    name: 'no arguments: the word null',
    body: sse(calls(call({ name, arguments: 'null' }, { id: 'call_n1' })), end(), '[DONE]'),
    calls: [{ name, input: {} }],
    finish,
  },
  {
    name: 'a nameless second call with an empty id',
    body: sse(
      calls(call({ name, arguments: args }, { id: 'call_o1' })),
      calls({ index: 1, id: '', type: 'function', function: { arguments: '' } }),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'a nameless second call with an id of its own',
    body: sse(
      calls(call({ name, arguments: args }, { id: 'call_p1' })),
      calls({ index: 1, id: 'call_p2', type: 'function', function: { arguments: '{"x":1}' } }),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'the legacy function_call',
    body: sse(
      chunk({ function_call: { name, arguments: '' } }),
      chunk({ function_call: { arguments: head } }),
      chunk({ function_call: { arguments: tail } }),
      end('function_call'),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'name and arguments without a function around',
    body: sse(calls({ index: 0, id: 'call_q1', name, arguments: args }), end(), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'the index as text',
    body: sse(
      calls({ ...call({ name, arguments: head }, { id: 'call_r1' }), index: '0' }),
      calls({ ...call({ name, arguments: '' }, { id: 'call_r2' }), index: '1' }),
      calls({ ...call({ arguments: tail }), index: '0' }),
      calls({ ...call({ arguments: other }), index: '1' }),
      end(),
      '[DONE]',
    ),
    calls: two,
    finish,
  },
  {
    name: 'tool_calls empty or null beside text',
    body: sse(
      chunk({ content: '你好', tool_calls: [] }),
      chunk({ content: '。', tool_calls: null }),
      chunk({ tool_calls: [null] }),
      end('stop'),
      '[DONE]',
    ),
    text: '你好。',
  },
  {
    name: 'finish tool_use',
    body: sse(calls(call({ name, arguments: args }, { id: 'toolu_1' })), end('tool_use'), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'no finish reason, but [DONE]',
    body: sse(calls(call({ name, arguments: args }, { id: 'call_s1' })), usageOnly(USAGE), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'think tags before the call',
    body: sse(
      chunk({ content: '<think>查一下' }),
      chunk({ content: '</think>\n\n' }),
      calls(call({ name, arguments: args }, { id: 'call_t1' })),
      end(),
      '[DONE]',
    ),
    calls: one,
    finish,
    reasoning: '查一下',
  },
  {
    name: 'an id with dots and colons',
    body: sse(calls(call({ name, arguments: args }, { id: 'functions.get_weather:0' })), end(), '[DONE]'),
    calls: [{ name, input: BEIJING, id: 'functions.get_weather:0' }],
    finish,
  },
  {
    name: 'a call in a whole completion',
    type: 'application/json',
    body: JSON.stringify({
      id: 'x',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: null,
            tool_calls: [{ id: 'call_u1', type: 'function', function: { name, arguments: args } }],
          },
          finish_reason: 'tool_calls',
        },
      ],
    }),
    calls: one,
    finish,
  },
  {
    name: 'a call streamed, then again in the last whole frame',
    body: sse(calls(call({ name, arguments: args }, { id: 'call_v1' })), {
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          finish_reason: 'tool_calls',
          message: {
            role: 'assistant',
            content: '',
            tool_calls: [{ id: 'call_v1', type: 'function', function: { name, arguments: args } }],
          },
        },
      ],
      usage: USAGE,
    }),
    calls: one,
    finish,
    usage: { input: 31, output: 9 },
  },
];

const thought = (...parts: string[]) => parts.map((part) => chunk({ content: null, reasoning_content: part }));
const said = (...parts: string[]) => parts.map((part) => chunk({ content: part }));
const inTags = `<tool_call><function=${name}>${args}</function></tool_call>`;
const inParameters = `<tool_call>\n<function=${name}>\n<parameter=place>\n{"name":"北京"}\n</parameter>\n<parameter=span>\nnow\n</parameter>\n</function>\n</tool_call>`;
const listed = JSON.stringify({
  tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: args } }],
});

/** Calls that were written instead of made. */
export const WRITTEN_SHAPES: Shape[] = [
  {
    name: 'tags in the reasoning, finish stop',
    body: sse(
      ...thought('要查天气。\n', inTags.slice(0, 40), inTags.slice(40)),
      end('stop'),
      usageOnly(USAGE),
      '[DONE]',
    ),
    reasoning: '要查天气。\n',
    calls: one,
    finish,
  },
  {
    name: 'a JSON block in the reasoning',
    body: sse(
      ...thought('```json\n{"tool_calls":[', listed.slice('{"tool_calls":['.length, -2), ']}\n```'),
      end('stop'),
      '[DONE]',
    ),
    calls: one,
    finish,
  },
  {
    name: 'parameters in the text',
    body: sse(...said('查一下。\n<tool', inParameters.slice(5, 60), inParameters.slice(60)), end('stop'), '[DONE]'),
    text: '查一下。\n',
    calls: one,
    finish,
  },
  {
    name: 'JSON in tags, twice, in the text',
    body: sse(
      ...said(
        `<tool_call>\n${JSON.stringify({ name, arguments: BEIJING })}\n</tool_call>\n`,
        `<tool_call>${JSON.stringify({ name, arguments: SHANGHAI })}</tool_call>`,
      ),
      end('stop'),
      '[DONE]',
    ),
    calls: two,
    finish,
  },
  {
    name: 'tags in a whole completion',
    type: 'application/json',
    body: JSON.stringify({
      choices: [{ index: 0, message: { content: null, reasoning_content: `想。\n${inTags}` }, finish_reason: 'stop' }],
    }),
    reasoning: '想。\n',
    calls: one,
    finish,
  },
  { name: 'tags without a finish reason', body: sse(...said(inTags), '[DONE]'), calls: one, finish },
  {
    name: 'made, and left in the text too',
    body: sse(...said(inTags), calls(call({ name, arguments: args }, { id: 'call_x1' })), end(), '[DONE]'),
    calls: one,
    finish,
  },
  {
    name: 'Kimi’s tokens in the reasoning',
    body: sse(
      ...thought(
        '想。 <|tool_calls_section_begin|> <|tool_call_begin|> functions.get_weather:0 <|tool_call_',
        `argument_begin|> ${args} <|tool_call_end|> <|tool_calls_section_end|>`,
      ),
      end('stop'),
      '[DONE]',
    ),
    reasoning: '想。 ',
    calls: one,
    finish,
  },
  {
    name: 'DeepSeek’s tokens in the text',
    body: sse(
      ...said(
        `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>${name}<｜tool▁sep｜>${args}<｜tool▁call▁end｜>`,
        `<｜tool▁call▁begin｜>${name}<｜tool▁sep｜>${other}<｜tool▁call▁end｜><｜tool▁calls▁end｜>`,
      ),
      end('stop'),
      '[DONE]',
    ),
    calls: two,
    finish,
  },
  {
    name: 'of a tool that was not offered: text',
    body: sse(...said(inTags.replace(name, 'other')), end('stop'), '[DONE]'),
    text: inTags.replace(name, 'other'),
  },
  {
    name: 'cut by the limit: text',
    body: sse(...said(inParameters.slice(0, -40)), end('length'), '[DONE]'),
    text: inParameters.slice(0, -40),
    finish: 'length',
  },
  {
    name: 'an answer with tags and JSON of other kinds',
    body: sse(...said('用 <tool', 'box> 和 `', '``json\n{"tool": 1}\n``', '`'), end('stop'), '[DONE]'),
    text: '用 <toolbox> 和 ```json\n{"tool": 1}\n```',
  },
];
