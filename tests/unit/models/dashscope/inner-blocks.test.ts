import { describe, expect, test } from 'vitest';
import { ask, type Run } from './harness.ts';

const event = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** An answer whose text arrives in pieces of this size. */
function said(text: string, size: number): Promise<Run> {
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  const body = `${pieces.map((content) => event({ content })).join('')}${event({}, 'stop')}data: [DONE]\n\n`;
  const fetch = async () => new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  return ask({ url: 'http://127.0.0.1:9/v1' }, { settings: { fetch } });
}

const SIZES = [1_000, 7, 1];
const inputsOf = (run: Run) => run.calls.map(({ name, input }) => [name, JSON.parse(input) as unknown]);
const INPUT = { place: '酒泉', span: 'days' };
const JSON_INPUT = JSON.stringify(INPUT);
const CALL = `{"name":"get_weather","arguments":${JSON_INPUT}}`;

describe('blocks inside an answer', () => {
  test.each([
    ['<think>甲</think>酒泉晴。\n<think>再看敦煌。</think>\n敦煌也晴。', '酒泉晴。\n敦煌也晴。', '甲再看敦煌。'],
    ['酒泉晴。<think>再看敦煌。</think>敦煌也晴。', '酒泉晴。敦煌也晴。', '再看敦煌。'],
    ['酒泉晴。\n<thinking>再看敦煌。</thinking>\n敦煌也晴。', '酒泉晴。\n敦煌也晴。', '再看敦煌。'],
    ['用 <think> 和 </think> 作标记。', '用 <think> 和 </think> 作标记。', ''],
    ['如下：\n```\n<think>甲</think>\n```\n完', '如下：\n```\n<think>甲</think>\n```\n完', ''],
    ['酒泉晴。\n<think> 是标记。', '酒泉晴。\n<think> 是标记。', ''],
    [
      '<|channel|>analysis<|message|>Look it up.<|end|><|start|>assistant<|channel|>final<|message|>Jiuquan is dry.<|return|>',
      'Jiuquan is dry.',
      'Look it up.',
    ],
    ['<|channel|>final<|message|>Jiuquan is dry.', 'Jiuquan is dry.', ''],
    ['<|channel|>analysis<|message|>One.<|channel|>final<|message|>Two.', 'Two.', 'One.'],
    ['The header is `<|channel|>final<|message|>` there.', 'The header is `<|channel|>final<|message|>` there.', ''],
    ['The token <|channel|> opens a channel.', 'The token <|channel|> opens a channel.', ''],
    ['<tool_response>\n{"t": 4}\n</tool_response>\n酒泉 4℃。', '酒泉 4℃。', ''],
    ['酒泉 4℃。\n<tool_response>\n{"t": 4}', '酒泉 4℃。\n', ''],
    ['结果写在 <tool_response> 与 </tool_response> 之间。', '结果写在 <tool_response> 与 </tool_response> 之间。', ''],
  ])('M06: %j is shown as %j', async (text, shown, thought) => {
    for (const size of SIZES) {
      const run = await said(text, size);
      expect([run.text, run.reasoning]).toEqual([shown, thought]);
    }
  });

  test.each([
    ['酒泉今天晴。</s>', '酒泉今天晴。'],
    ['<s>酒泉今天晴。</s>', '酒泉今天晴。'],
    ['<s> 酒泉今天晴。', ' 酒泉今天晴。'],
    ['酒泉今天晴。<|endoftext|>Question: where is Dunhuang?', '酒泉今天晴。'],
    ['酒泉今天晴。</s>[INST] 明天呢？', '酒泉今天晴。'],
    ['<|endoftext|>酒泉今天晴。', '酒泉今天晴。'],
    ['现名酒泉，<s>旧名肃州</s>，在甘肃。', '现名酒泉，<s>旧名肃州</s>，在甘肃。'],
    ['标签 `</s>` 表示结束。', '标签 `</s>` 表示结束。'],
  ])('M06: %j ends as %j', async (text, shown) => {
    for (const size of SIZES) expect((await said(text, size)).text).toBe(shown);
  });
});

describe('calls that are cut or written otherwise', () => {
  test.each([
    ['cut at the last bracket', `<tool_call>\n${CALL.slice(0, -1)}`, ''],
    ['cut at both brackets', `我查一下。<tool_call>${CALL.slice(0, -2)}`, '我查一下。'],
    ['of the ReAct form', `Action: get_weather\nAction Input: ${JSON_INPUT}`, ''],
    [
      'of the ReAct form, with what it imagines',
      `Thought: look.\nAction: get_weather\nAction Input: ${JSON_INPUT}\nObservation: 晴\nThought: done.`,
      'Thought: look.\n',
    ],
    ['behind functools', `functools[${CALL}]`, ''],
    [
      'in the commentary',
      `<|channel|>commentary to=functions.get_weather <|constrain|>json<|message|>${JSON_INPUT}<|call|>`,
      '',
    ],
  ])('M06: a call %s is made', async (_, text, shown) => {
    for (const size of SIZES) {
      const run = await said(text, size);
      expect(inputsOf(run)).toEqual([['get_weather', INPUT]]);
      expect(run.text).toBe(shown);
    }
  });

  test.each([
    ['我查一下。<tool_call>{"name":"get_weather","arguments":{"place":"酒', '我查一下。'],
    ['我查一下。<tool_call>{"na', '我查一下。'],
    [
      '我查一下。<tool_call>{"name":"fly","arguments":{"a":"b',
      '我查一下。<tool_call>{"name":"fly","arguments":{"a":"b',
    ],
    [`Action: fly\nAction Input: ${JSON_INPUT}`, `Action: fly\nAction Input: ${JSON_INPUT}`],
    ['Action: get_weather is what I would call.', 'Action: get_weather is what I would call.'],
    ['functools is a module of Python.', 'functools is a module of Python.'],
    ['For all of them\nAction: none', 'For all of them\nAction: none'],
  ])('M06: %j makes no call and shows %j', async (text, shown) => {
    for (const size of SIZES) {
      const run = await said(text, size);
      expect(run.calls).toEqual([]);
      expect(run.text).toBe(shown);
    }
  });
});
