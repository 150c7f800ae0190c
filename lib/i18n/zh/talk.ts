// cspell:ignore whoareyou nodate notime: names of what the demo model was told.
const ABILITIES =
  '我能做的事：\n- **天气**：“北京明天会下雨吗？”\n- **找地点**：“北京的博物馆”\n- **在哪里**：“巴黎在哪？”\n- **路线**：“从天安门到颐和园怎么走？”\n- **地图**：“放大”“以外滩为中心画一个 2 公里的圆”“清空地图”“撤销”\n- **行程与测量**：“上海两日游”“北京到上海多远？”';

/**
 * What the demo model says to questions that have nothing to do with the map. {about}, {most}: what was said, how much
 * may be said.
 */
export const talk = {
  greet: `你好！我是问图的演示模型，可以陪你问地图。\n\n${ABILITIES}`,
  thanks: '不客气！还想看哪里？',
  bye: '再见，路上平安！',
  ok: '好的，随时可以继续问。',
  flight: '航班我规划不了，这里没有航班、机票和飞行时间的数据。',
  language:
    'I understand Chinese and English only; please ask in one of them. 我只懂中文和英文，请用其中一种提问，例如“巴黎天气”。',
  refused: '好的，那就都不是。请换个写法，或说得更具体一些。',
  long: '演示模型一次只能读 {most} 个字符以内的消息。请缩短，或分几次说。',
  empty: '请写下你的问题。',
  capability: ABILITIES,
  whoareyou:
    '我是问图的内置演示模型：一个懂地点、天气、路线和地图操作的小程序，不是通用助手。设置 DASHSCOPE_API_KEY 后，会由通义千问来回答。',
  compose: `这个我不会：演示模型只懂地点、天气、路线和地图操作，写作、翻译、计算等请接入通义千问后再问。\n\n${ABILITIES}`,
  facts: `这个我不知道：我没有海拔、长度、历史这类常识，人口只有地点卡片上写的。接入通义千问后，这类问题也能回答。\n\n${ABILITIES}`,
  told: '嗯，知道了。想查天气、找地方或看路线，直接说就行。',
  service: `这个我做不了：我不能订票、订位、叫车、点外卖、付款、打电话或设提醒，也没有航班、时刻表、停运、路况、签证、票价等价格和行情数据。可以改问过去的路线，或附近有什么。\n\n${ABILITIES}`,
  safety:
    '治安和安全我没有数据，说不准一个地方安不安全，请问问当地人，或看官方的出行提示。我可以规划过去的路线，也可以查那个时段的天气。',
  events: '演出、展览、比赛这些活动我查不到，没有这方面的数据。我可以找举办的场所，例如“北京的剧院”。',
  past: '我没有过去的天气记录，只能查现在和今后 16 天的预报。',
  climate: '天气预报只到今后 16 天。更久以后的，我知道约 370 座城市各月的气候，例如“北京 11 月冷吗”。',
  day: '{about}。',
  nodate: '日历上没有“{about}”这一天，请换一个日期再问。',
  notime: '没有“{about}”这个时间，请换一个时间再问。',
  export:
    '文件要用按钮导出：地图右上角的“图层”里可以把地图存成 GeoJSON、GPX、KML 或 CSV，对话列表里每个对话的菜单可以导出 Markdown 或 JSON。',
  save: '收藏要你自己点：在列表里这个地点那一行点书签图标就存好了，再点一次就是取消。',
  onThatDay: '{about}本来就在那一天，行程没有变。',
  notInPlan: '行程里没有这一天或这一站，没有改动。',
  unknown: `我没有完全听懂。请说出地名和想做的事。\n\n${ABILITIES}`,
};
