import { chunk, type Shape, sse, stop, USAGE, usageOnly } from './shape.ts';

const pair = [chunk({ content: '西湖', role: 'assistant' }), chunk({ content: '在杭州' })];
const whole = {
  id: 'chatcmpl-5b0c',
  object: 'chat.completion',
  model: 'qwen-plus',
  choices: [{ index: 0, message: { role: 'assistant', content: '西湖在杭州' }, finish_reason: 'stop' }],
  usage: USAGE,
};
const text = '西湖在杭州';
const output = { input: 31, output: 9 };

/** Text and its ending. */
export const TEXT_SHAPES: Shape[] = [
  {
    name: 'a client library’s dump with every null field',
    body: sse(
      ...['西湖', '在杭州'].map((content) => ({
        id: 'chatcmpl-e1',
        choices: [
          {
            delta: { content, function_call: null, refusal: null, role: null, tool_calls: null, audio: null },
            finish_reason: null,
            index: 0,
            logprobs: null,
          },
        ],
        service_tier: null,
        usage: null,
      })),
      stop({ content: '', function_call: null, refusal: null, role: null, tool_calls: [] }),
      usageOnly({ ...USAGE, completion_tokens_details: null, prompt_tokens_details: { cached_tokens: 5 } }),
      '[DONE]',
    ),
    text,
    usage: { ...output, cached: 5 },
  },
  {
    name: 'finish_reason is the word "null" until the end',
    body: sse(...['西湖', '在杭州'].map((content) => chunk({ content }, { finish_reason: 'null' })), stop(), '[DONE]'),
    text,
  },
  {
    name: 'finish_reason is empty until the end',
    body: sse(...['西湖', '在杭州'].map((content) => chunk({ content }, { finish_reason: '' })), stop(), '[DONE]'),
    text,
  },
  {
    name: 'no finish_reason, but a usage chunk and [DONE]',
    body: sse(...pair, usageOnly(USAGE), '[DONE]'),
    text,
    usage: output,
  },
  { name: 'no finish_reason, but a usage chunk', body: sse(...pair, usageOnly(USAGE)), text, usage: output },
  { name: 'no finish_reason, but [DONE]', body: sse(...pair, '[DONE]'), text },
  { name: 'stop is said twice', body: sse(...pair, stop(), stop({}), usageOnly(USAGE), '[DONE]'), text, usage: output },
  {
    name: 'stop is said with the first piece and with every other',
    body: sse(...['西湖', '在', '杭州'].map((content) => chunk({ content }, { finish_reason: 'stop' })), '[DONE]'),
    text,
  },
  { name: 'finish end_turn', body: sse(...pair, chunk({}, { finish_reason: 'end_turn' }), '[DONE]'), text },
  { name: 'finish STOP in capitals', body: sse(...pair, chunk({}, { finish_reason: 'STOP' }), '[DONE]'), text },
  { name: 'finish eos', body: sse(...pair, chunk({}, { finish_reason: 'eos' }), '[DONE]'), text },
  {
    name: 'finish max_tokens',
    body: sse(...pair, chunk({}, { finish_reason: 'max_tokens' }), '[DONE]'),
    text,
    finish: 'length',
  },
  { name: 'delta is null at the end', body: sse(...pair, chunk(null, { finish_reason: 'stop' }), '[DONE]'), text },
  {
    name: 'choices is null beside the usage',
    body: sse(...pair, stop(), { ...usageOnly(USAGE), choices: null }, '[DONE]'),
    text,
    usage: output,
  },
  {
    name: 'empty choices in between and a filter report first',
    body: sse(
      { choices: [], prompt_filter_results: [{ prompt_index: 0 }] },
      pair[0] ?? '',
      usageOnly({}),
      pair[1] ?? '',
      stop(),
      '[DONE]',
    ),
    text,
  },
  {
    name: 'usage grows in every chunk',
    body: sse(
      chunk({ content: '西湖' }, {}, { usage: { prompt_tokens: 31, completion_tokens: 2 } }),
      chunk({ content: '在杭州' }, {}, { usage: { prompt_tokens: 31, completion_tokens: 8 } }),
      chunk({}, { finish_reason: 'stop' }, { usage: USAGE }),
      '[DONE]',
    ),
    text,
    usage: output,
  },
  {
    name: 'usage inside the choice',
    body: sse(...pair, chunk({}, { finish_reason: 'stop', usage: USAGE }), '[DONE]'),
    text,
    usage: output,
  },
  {
    name: 'usage with the native names',
    body: sse(...pair, stop(), usageOnly({ input_tokens: 31, output_tokens: 9, total_tokens: 40 }), '[DONE]'),
    text,
    usage: output,
  },
  {
    name: 'log probabilities, search info and tiers beside',
    body: sse(
      chunk(
        { content: text },
        { logprobs: { content: [{ token: '西', logprob: -0.1, bytes: [1], top_logprobs: [] }] } },
        { search_info: { search_results: [{ url: 'https://e.example' }] }, service_tier: 'default', citations: ['x'] },
      ),
      stop(),
      '[DONE]',
    ),
    text,
  },
  {
    name: 'content as an array of parts',
    body: sse(
      chunk({ content: [] }),
      chunk({ content: [{ type: 'text', text: '西湖' }] }),
      chunk({
        content: [
          { type: 'text', text: '在' },
          { type: 'text', text: '杭州' },
        ],
      }),
      stop(),
      '[DONE]',
    ),
    text,
  },
  {
    name: 'text and audio of an omni model',
    body: sse(
      ...pair,
      chunk({ audio: { data: 'AAAA', expires_at: 1, id: 'audio_1' } }),
      chunk({ audio: { transcript: '' } }),
      stop({ content: '', audio: null }),
      '[DONE]',
    ),
    text,
  },
  {
    name: 'a refusal',
    body: sse(chunk({ content: null, refusal: '我不能回答' }), stop({ content: null, refusal: null }), '[DONE]'),
    text: '我不能回答',
  },
  {
    name: 'the last frame repeats the whole message',
    body: sse(
      chunk(
        { content: '西湖', role: 'assistant', name: 'Some AI' },
        {},
        { usage: { total_tokens: 0 }, input_sensitive: false },
      ),
      chunk({ content: '在杭州', role: '' }),
      { ...whole, base_resp: { status_code: 0, status_msg: '' } },
      '[DONE]',
    ),
    text,
    usage: output,
  },
  { name: 'a whole completion as one event', body: sse(whole, '[DONE]'), text, usage: output },
  {
    name: 'the legacy text field',
    body: sse(
      { choices: [{ text: '西湖', index: 0 }] },
      { choices: [{ text: '在杭州', index: 0, finish_reason: 'stop' }] },
      '[DONE]',
    ),
    text,
  },
];

const grown = ['西', '西湖', '西湖在', '西湖在杭州'];
/** Everything so far in every piece. */
export const CUMULATIVE_SHAPES: Shape[] = [
  { name: 'text that grows', body: sse(...grown.map((content) => chunk({ content })), stop(), '[DONE]'), text },
  {
    name: 'text that grows, with empty pieces and repetitions',
    body: sse(
      chunk({ content: '', role: 'assistant' }),
      ...grown.flatMap((content) => [chunk({ content }), chunk({ content })]).slice(1),
      chunk({ content: text }, { finish_reason: 'stop' }),
      '[DONE]',
    ),
    text,
  },
  {
    name: 'reasoning and text that grow, the reasoning repeated beside the text',
    body: sse(
      ...['先', '先想', '先想想'].map((part) => chunk({ content: '', reasoning_content: part })),
      ...grown.map((content) => chunk({ content, reasoning_content: '先想想' })),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: '先想想',
  },
  {
    name: 'a last piece that repeats all',
    body: sse(
      ...grown.map((content) => chunk({ content })),
      chunk({ content: text }, { finish_reason: 'stop' }),
      '[DONE]',
    ),
    text,
  },
  {
    name: 'real pieces that look so by chance: 1, 10',
    body: sse(chunk({ content: '1' }), chunk({ content: '10' }), chunk({ content: '号线' }), stop(), '[DONE]'),
    text: '110号线',
  },
  {
    name: 'real pieces that look so at the end: 哈, 哈哈',
    body: sse(chunk({ content: '哈' }), chunk({ content: '哈哈' }), stop(), '[DONE]'),
    text: '哈哈哈',
  },
  {
    name: 'real pieces that are all the same',
    body: sse(...Array.from({ length: 5 }, () => chunk({ content: '哈' })), stop(), '[DONE]'),
    text: '哈哈哈哈哈',
  },
  {
    name: 'real reasoning that looks so, then text',
    body: sse(
      chunk({ reasoning_content: '嗯' }),
      chunk({ reasoning_content: '嗯嗯' }),
      chunk({ content: text }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: '嗯嗯嗯',
  },
];

/** Bytes around the events. */
export const FRAMING_SHAPES: Shape[] = [
  {
    name: 'comments to keep alive',
    body: `: keep-alive\n\n${sse(pair[0] ?? '')}: OPENROUTER PROCESSING\n\n:\n\n${sse(pair[1] ?? '', stop(), '[DONE]')}`,
    text,
  },
  {
    name: 'ids, event names and a status comment before each event',
    body: [...pair, stop()]
      .map((event, at) => `id:${at + 1}\nevent:result\n:HTTP_STATUS/200\ndata:${JSON.stringify(event)}\n\n`)
      .join(''),
    text,
  },
  {
    name: 'pings as events',
    body: `event: ping\ndata: {"type":"ping"}\n\n${sse(pair[0] ?? '', {}, 'null', '', pair[1] ?? '', stop(), '[DONE]')}`,
    text,
  },
  {
    name: 'pings as words',
    body: sse('ping', pair[0] ?? '', 'heartbeat', pair[1] ?? '', 'keep-alive', stop(), '[DONE]'),
    text,
  },
  {
    name: 'CRLF, BOM and no last blank line',
    body: `\uFEFF${sse(...pair, stop()).replaceAll('\n', '\r\n')}data: [DONE]`,
    text,
  },
  {
    name: 'one line ending between events',
    body: sse(...pair, stop(), usageOnly(USAGE), '[DONE]').replaceAll('\n\n', '\n'),
    text,
    usage: output,
  },
  { name: 'one CRLF between events', body: sse(...pair, stop(), '[DONE]').replaceAll('\n\n', '\r\n'), text },
  {
    name: 'an event over several data lines',
    body: `${sse(pair[0] ?? '')}${JSON.stringify(pair[1], null, 2).replaceAll(/^/gm, 'data: ')}\n\n${sse(stop(), '[DONE]')}`,
    text,
  },
  {
    name: 'the data prefix twice',
    body: sse(...[...pair, stop()].map((event) => `data: ${JSON.stringify(event)}`), 'data: [DONE]'),
    text,
  },
  {
    name: 'lines of JSON without a data prefix',
    body: [...pair, stop(), usageOnly(USAGE)].map((event) => JSON.stringify(event)).join('\n'),
    text,
    usage: output,
  },
  {
    name: 'lines of JSON typed as such',
    type: 'application/x-ndjson',
    body: [...pair, stop()].map((event) => `${JSON.stringify(event)}\n`).join(''),
    text,
  },
  { name: 'events typed as JSON', type: 'application/json', body: sse(...pair, stop(), '[DONE]'), text },
  { name: 'events typed as HTML', type: 'text/html; charset=UTF-8', body: sse(...pair, stop(), '[DONE]'), text },
  { name: 'a whole completion as JSON', type: 'application/json', body: JSON.stringify(whole), text, usage: output },
  {
    name: 'a whole completion, indented, after blank lines',
    type: 'application/json;charset=utf-8',
    body: `\n\n${JSON.stringify(whole, null, 2)}\n`,
    text,
    usage: output,
  },
  {
    name: 'a whole completion without a finish reason',
    type: 'application/json',
    body: JSON.stringify({ ...whole, choices: [{ ...whole.choices[0], finish_reason: null }] }),
    text,
    usage: output,
  },
  { name: 'a whole completion typed as text', type: 'text/plain', body: JSON.stringify(whole), text, usage: output },
  { name: 'a whole completion typed as events', body: JSON.stringify(whole), text, usage: output },
  {
    name: 'a whole native answer',
    type: 'application/json',
    body: JSON.stringify({
      status_code: 200,
      request_id: '902f',
      code: '',
      message: '',
      output: {
        text: null,
        finish_reason: null,
        choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: text } }],
      },
      usage: { input_tokens: 31, output_tokens: 9, total_tokens: 40 },
    }),
    text,
    usage: output,
  },
];

const think = '先想想';
/** Where servers put the model's reasoning. */
export const REASONING_SHAPES: Shape[] = [
  {
    name: 'reasoning_content with nulls',
    body: sse(
      chunk({ content: null, role: 'assistant', reasoning_content: '' }),
      chunk({ content: null, reasoning_content: '先' }),
      chunk({ content: null, reasoning_content: '想想' }),
      chunk({ content: text, reasoning_content: null }),
      stop({ content: '', reasoning_content: null }),
      usageOnly({ ...USAGE, completion_tokens_details: { reasoning_tokens: 4 } }),
      '[DONE]',
    ),
    text,
    reasoning: think,
    usage: { ...output, reasoning: 4 },
  },
  {
    name: 'reasoning',
    body: sse(chunk({ reasoning: '先' }), chunk({ reasoning: '想想' }), chunk({ content: text }), stop(), '[DONE]'),
    text,
    reasoning: think,
  },
  {
    name: 'reasoning and reasoning_content, the same',
    body: sse(
      chunk({ reasoning: think, reasoning_content: think }),
      chunk({ content: text, reasoning: null }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: think,
  },
  {
    name: 'reasoning and reasoning_details, the same',
    body: sse(
      chunk({ content: '', reasoning: think, reasoning_details: [{ type: 'reasoning.text', text: think }] }),
      chunk({ content: text }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: think,
  },
  {
    name: 'reasoning_details alone',
    body: sse(
      chunk({ reasoning_details: [{ type: 'reasoning.text', index: 0, text: '先' }] }),
      chunk({ reasoning_details: [{ type: 'reasoning.text', text: '想想' }] }),
      chunk({ content: text }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: think,
  },
  {
    name: 'think tags in the text',
    body: sse(
      chunk({ content: '<think>' }),
      chunk({ content: '\n先' }),
      chunk({ content: '想想\n' }),
      chunk({ content: '</think>' }),
      chunk({ content: '\n\n' }),
      chunk({ content: text }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: '\n先想想\n',
  },
  {
    name: 'think tags cut anywhere',
    body: sse(
      chunk({ content: '\n<th' }),
      chunk({ content: 'ink>先想' }),
      chunk({ content: '想<' }),
      chunk({ content: '/thi' }),
      chunk({ content: 'nk>\n西' }),
      chunk({ content: '湖在杭州' }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: think,
  },
  {
    name: 'think tags in a whole completion',
    type: 'application/json',
    body: JSON.stringify({
      ...whole,
      choices: [{ index: 0, message: { content: `<think>${think}</think>\n\n${text}` }, finish_reason: 'stop' }],
    }),
    text,
    reasoning: think,
    usage: output,
  },
  {
    name: 'empty think tags of a model that was told not to think',
    body: sse(chunk({ content: '<think>\n\n</think>\n\n西湖' }), chunk({ content: '在杭州' }), stop(), '[DONE]'),
    text,
    reasoning: '\n\n',
  },
  {
    name: 'text that only looks like a tag',
    body: sse(chunk({ content: '<th' }), chunk({ content: 'ermo> 20 °C' }), stop(), '[DONE]'),
    text: '<thermo> 20 °C',
  },
  {
    name: 'text that speaks of the tag',
    body: sse(chunk({ content: '标签 <think>' }), chunk({ content: '和 </think>' }), stop(), '[DONE]'),
    text: '标签 <think>和 </think>',
  },
  {
    name: 'a closing tag that was never opened',
    body: sse(
      chunk({ content: '先想想。' }),
      chunk({ content: '\n</th' }),
      chunk({ content: 'ink>\n\n西湖' }),
      chunk({ content: '在杭州' }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: '先想想。\n',
  },
  {
    name: 'thinking as a content part',
    body: sse(
      chunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: think }] }] }),
      chunk({ content: [{ type: 'text', text }] }),
      stop(),
      '[DONE]',
    ),
    text,
    reasoning: think,
  },
];
