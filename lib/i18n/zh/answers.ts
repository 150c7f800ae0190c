import { demo } from './demo.ts';
import { weather } from './demo-weather.ts';
import { doubt } from './doubt.ts';
import { talk } from './talk.ts';

/** What the server says: the demo model's answers, and the sentences around any model's answers. */
export const zh = {
  demo: { ...demo, weather, talk },
  doubt,
  /** Questions the demo model puts on a card. */
  ask: { way: '要去哪一个？', details: '想了解哪一个？', choose: '点一个选项，或者直接告诉我。' },
  /** Modes of travel it cannot plan. */
  otherModes: {
    flight: '航班我规划不了，这里没有航班、机票和飞行时间的数据。',
    ship: '轮船和轮渡我规划不了，这里没有航线和班次的数据。',
  },
  gaps: {
    /** A number beyond the end of the previous list; count: how many it has. */
    beyond: (number: number, count: number) =>
      count === 0
        ? '还没有列出过地点，不知道说的是哪一个。请说出地名。'
        : `刚才只列出了 ${count} 个地点，没有第 ${Math.abs(number)} 个。要哪一个？`,
    radius: (min: string, max: string) => `半径可以是 ${min}到 ${max}，请换一个半径再说一次。`,
    undone: (parts: string[]) => `没有做到或没有考虑的：${parts.map((part) => `“${part}”`).join('、')}。`,
  },
  /** Our own closing sentence, for a model that ends without a word after its tool calls. */
  closing: {
    done: '结果见上方卡片和地图。',
    capped: '这一轮的查询次数已用完，以上是目前得到的结果。可以把问题拆小一点再问。',
    failed: '这次没能查到结果，请稍后再试，或换个说法。',
  },
  /** Told to a model whose answer broke off. */
  goOn: '请从中断处直接继续，不要重复已经写过的内容。',
  /** Told to a model in place of a picture. */
  unseenPicture: (name: string) => `（用户随这条消息附了图片“${name}”，你现在看不到它，不要猜测其内容）`,
  /** The language a model is told to answer in. */
  promptName: 'Simplified Chinese (简体中文)',
  /** Speakers in a conversation exported as Markdown. */
  speakers: { user: '我', assistant: '问图' },
  /** Fields of a rejected request. */
  fields: {
    unknown: (path: string) => `未知字段 ${path}`,
    missing: (path: string) => `缺少字段 ${path}`,
    invalid: (path: string) => `字段 ${path} 无效`,
  },
  /** For a program that has a conversation's id but no proof that it is its own. */
  howToGoOn:
    '核对 session_id；继续对话时还要把首个回答响应头 x-wentu-token 的值以 Authorization: Bearer 发回（或发回它的 cookie）。',
};
