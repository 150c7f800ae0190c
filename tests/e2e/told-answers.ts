import type { Scenario } from '../mock-dashscope/scenarios.ts';
import { turnChunks } from '../mock-dashscope/wire.ts';

/**
 * An answer with marks that a careless Markdown reader loses or shows raw, by language; SEEN is what a reader sees of
 * it.
 */
const MARKED = {
  zh: `**今天：**气温 3~8℃，**[故宫](https://dpm.example/)**开到 17:00，9:00~17:00 都能进。
**“中轴线”**走 2~3 小时[^1]，~~雨伞~~不用带[^伞]。

- [x] 订**两**张票
- [ ] 查地铁

[^1]: 只算步行。
[^伞]: 降水概率 10~20%。`,
  en: `**Today:** 3~8 °C, the **[Palace Museum](https://dpm.example/)** is open 9:00~17:00.
The **“Central Axis”** takes 2~3 hours[^1]; ~~umbrella~~ not needed[^rain].

- [x] Book **two** tickets
- [ ] Check the metro

[^1]: On foot alone.
[^rain]: Rain: 10~20%.`,
} as const;

export const SEEN = {
  zh: [
    '今天：气温 3~8℃，故宫开到 17:00，9:00~17:00 都能进。',
    '“中轴线”走 2~3 小时1，雨伞不用带伞。',
    '订两张票',
    '查地铁',
    '只算步行。',
    '降水概率 10~20%。',
  ],
  en: [
    'Today: 3~8 °C, the Palace Museum is open 9:00~17:00.',
    'The “Central Axis” takes 2~3 hours1; umbrella not neededrain.',
    'Book two tickets',
    'Check the metro',
    'On foot alone.',
    'Rain: 10~20%.',
  ],
} as const;

/** Formulas in a line and on their own, beside a price. */
const FORMULAS = `Tickets are $5 and $10. With a radius of $R = 6371$:

$$d = 2R\\arcsin\\sqrt{\\sin^2\\frac{\\Delta\\varphi}{2} + \\cos\\varphi_1\\cos\\varphi_2\\sin^2\\frac{\\Delta\\lambda}{2}}$$

and $\\foo{x}$ as written.`;

/** Calls a tool, then says the text. */
const afterCall =
  (name: string, input: object, text: string): Scenario =>
  async (exchange) => {
    const isDone = exchange.request.messages.at(-1)?.role === 'tool';
    const turn = isDone ? { text } : { calls: [{ name, arguments: JSON.stringify(input) }] };
    exchange.startStream();
    for (const event of turnChunks(exchange.head, turn)) await exchange.event(event);
    exchange.end('data: [DONE]\n\n');
  };

/** What the stand-in of the `live` server answers in addition to its own scenarios. */
export const TOLD_ANSWERS = {
  'marked-zh': afterCall('get_weather', { place: '北京', span: 'now' }, MARKED.zh),
  'marked-en': afterCall('get_weather', { place: 'Beijing', span: 'now' }, MARKED.en),
  formulas: afterCall('get_weather', { place: 'Beijing', span: 'now' }, FORMULAS),
  // Around Taveuni in Fiji, which the 180th meridian crosses.
  rectangle: afterCall('map_draw', { shape: 'rectangle', points: ['-16.2,179.4', '-17.4,-179.2'] }, '画好了。'),
};
