import type { Talk } from '../talk-of.ts';
import { OTHER_MODES } from './other-modes.ts';

const ABILITIES_ZH =
  '我能做的事：\n- **天气**：“北京明天会下雨吗？”\n- **找地点**：“北京的博物馆”\n- **在哪里**：“巴黎在哪？”\n- **路线**：“从天安门到颐和园怎么走？”\n- **地图**：“放大”“以外滩为中心画一个 2 公里的圆”“清空地图”“撤销”\n- **行程与测量**：“上海两日游”“北京到上海多远？”';
const ABILITIES_EN =
  'I can help with:\n- **Weather**: “will it rain in London tomorrow?”\n- **Places**: “museums near the Louvre”\n- **Where things are**: “where is Kyoto?”\n- **Routes**: “how do I get from the Louvre to the Eiffel Tower?”\n- **The map**: “zoom in”, “draw a 2 km circle around Big Ben”, “clear the map”, “undo”\n- **Trips and distances**: “two days in Rome”, “how far is Paris from Berlin?”';

/** Answers to what is no matter of the map. */
export const TALK: Record<Talk, Record<'zh' | 'en', string>> = {
  greet: {
    zh: `你好！我是问图的演示模型，可以陪你问地图。\n\n${ABILITIES_ZH}`,
    en: `Hello! I am the demo model of Wentu; ask me about the map.\n\n${ABILITIES_EN}`,
  },
  thanks: { zh: '不客气！还想看哪里？', en: 'You are welcome! Where to next?' },
  bye: { zh: '再见，路上平安！', en: 'Goodbye, and safe travels!' },
  ok: { zh: '好的，随时可以继续问。', en: 'Good. Ask on whenever you like.' },
  flight: OTHER_MODES.flight.words,
  language: {
    zh: 'I understand Chinese and English only; please ask in one of them. 我只懂中文和英文，请用其中一种提问，例如“巴黎天气”。',
    en: 'I understand Chinese and English only; please ask in one of them, for example “weather in Paris”.',
  },
  refused: {
    zh: '好的，那就都不是。请换个写法，或说得更具体一些。',
    en: 'All right, then it is none of that. Write it in another way, or say more exactly what you mean.',
  },
  long: {
    zh: '演示模型一次只能读 {most} 个字符以内的消息。请缩短，或分几次说。',
    en: 'The demo model reads messages of at most {most} characters. Please shorten yours, or send it in parts.',
  },
  empty: { zh: '请写下你的问题。', en: 'Please write your question.' },
  capability: { zh: ABILITIES_ZH, en: ABILITIES_EN },
  whoareyou: {
    zh: '我是问图的内置演示模型：一个懂地点、天气、路线和地图操作的小程序，不是通用助手。设置 DASHSCOPE_API_KEY 后，会由通义千问来回答。',
    en: 'I am the embedded demo model of Wentu: a small program that understands places, weather, routes and the map, not a general assistant. With DASHSCOPE_API_KEY set, Qwen answers instead.',
  },
  compose: {
    zh: `这个我不会：演示模型只懂地点、天气、路线和地图操作，写作、翻译、计算等请接入通义千问后再问。\n\n${ABILITIES_ZH}`,
    en: `I cannot do that: the demo model only knows places, weather, routes and the map. For writing, translating or computing, connect Qwen.\n\n${ABILITIES_EN}`,
  },
  service: {
    zh: `这个我做不了：我不能订票、订位、叫车、点外卖、付款、打电话或设提醒，也没有航班、路况、价格和行情数据。\n\n${ABILITIES_ZH}`,
    en: `That is not something I can do: I cannot book, order, pay, call or remind, and I have no data on flights, traffic or prices.\n\n${ABILITIES_EN}`,
  },
  past: {
    zh: '我没有过去的天气记录，只能查现在和今后 16 天的预报。',
    en: 'I have no records of past weather, only the present and a forecast of 16 days.',
  },
  climate: {
    zh: '我没有按月、按季节或按年的气候数据，只能查现在和今后 16 天内的天气预报。',
    en: 'I have no climate data by month, season or year, only the present weather and a forecast of up to 16 days.',
  },
  nodate: {
    zh: '日历上没有「{about}」这一天，请换一个日期再问。',
    en: 'There is no such day as “{about}” in the calendar. Which date do you mean?',
  },
  notime: {
    zh: '没有「{about}」这个时间，请换一个时间再问。',
    en: 'There is no such time as “{about}”. Which time do you mean?',
  },
  export: {
    zh: '文件要用按钮导出：地图右上角的“图层”里可以把地图存成 GeoJSON、GPX、KML 或 CSV，对话列表里每个对话的菜单可以导出 Markdown 或 JSON。',
    en: 'Files are exported with buttons: “Layers” at the top right of the map saves it as GeoJSON, GPX, KML or CSV, and the menu of a conversation in the list exports it as Markdown or JSON.',
  },
  unknown: {
    zh: `我没有完全听懂。请说出地名和想做的事。\n\n${ABILITIES_ZH}`,
    en: `I did not quite understand. Name a place and what you want to know.\n\n${ABILITIES_EN}`,
  },
};
