import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

/** What is made of the last of these messages, apart by " | ". */
async function lastOf(conversation: string) {
  const pageLocale = /\p{Script=Han}/u.test(conversation) ? 'zh' : 'en';
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW, pageLocale });
  const [first = '', ...rest] = conversation.split(' | ');
  let told = await say(first);
  for (const message of rest) told = await say(message);
  return { calls: told.calls.map(({ name, input }) => ({ name, input })), answer: told.answer };
}

const named = (name: string) => expect.objectContaining({ name });
const TOWNS = 'which cities are within 150 km of Munich';
const TOWNS_ZH = '成都300公里以内有哪些城市';

describe('the most of a list', () => {
  it.each([
    [`${TOWNS} | how many people live in the biggest one`, /Nuremberg.*515,543/],
    [`${TOWNS} | drive to the furthest one from Munich`, /Munich → Nuremberg/],
    [`${TOWNS} | weather in Munich | how many people live in the smallest of them`, /Reutlingen|population/],
    ["Which one's closer to Tokyo, Nagoya or Sendai | drive to the closer one", /Tokyo → Nagoya/],
    ['厦门和泉州哪个离福州近 | 开车去近的那个', /福州市 → 泉州市/],
    ['西湖周围五公里的寺庙 | 最远的是哪个', /灵隐寺/],
    [`${TOWNS_ZH} | 最大的那个有多少人`, /重庆.*7,457,599/],
    [`${TOWNS_ZH} | 最大的是哪个 | 开车过去多久`, /成都市 → 重庆/],
  ])('%s', async (conversation, answer) => {
    expect((await lastOf(conversation)).answer).toMatch(answer);
  });

  it('is looked for by its rating where none is listed with one', async () => {
    const { calls } = await lastOf('museums in Vienna | the best rated one');
    expect(calls).toMatchObject([{ name: 'search_places', input: { category: 'museum', sort: 'rating' } }]);
  });
});

describe('a search that goes on', () => {
  it.each([
    ['cafes near the Louvre | what about restaurants there', { category: 'restaurant', near: named('Louvre') }],
    ['找外滩附近的咖啡馆 | 那边有博物馆吗', { category: 'museum', near: named('外滩') }],
    ['museums near Covent Garden | anything else within 3 km', { category: 'museum', radius_m: 3_000 }],
    ['where can I walk in 20 minutes from the Louvre | any gardens inside', { within: { ref: 'a1' } }],
  ])('%s', async (conversation, input) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name: 'search_places', input }]);
  });

  it('names what can be reached as a range', async () => {
    const { answer } = await lastOf('从外滩步行20分钟能到哪儿 | 这个范围里的美术馆');
    expect(answer).toContain('在“20 分钟”的范围内没有找到');
  });
});

describe('a plan that is changed', () => {
  it.each([
    ['杭州一日游 | 西湖那段去掉', /现在的行程，第 1 天：断桥/],
    ['北京一日游 | 天坛去掉', /行程里没有/],
    ['北京一日游 | 故宫就不去了吧', /行程里没有/],
    ['one day in Kyoto | drop Fushimi Inari part', /day 1: Kiyomizu-dera\./],
    ['plan two days in Kyoto | swap day 1 and 2', /day 2: Kyoto International Manga Museum, Maruyama Park/],
    ['北京两日游 | 第一天和第二天对调一下', /第 2 天：中国国家博物馆、天坛/],
    ['one day in Kyoto | go to Fushimi Inari first', /day 1: Fushimi Inari Shrine, Kiyomizu-dera/],
  ])('%s', async (conversation, answer) => {
    expect((await lastOf(conversation)).answer).toMatch(answer);
  });

  it.each([
    'best order to see the Colosseum, the Pantheon and the Trevi fountain | start at the Trevi fountain',
    '广州塔、陈家祠、沙面怎么走最顺 | 从沙面开始',
  ])('begins where it is said, the rest in the best order: %s', async (conversation) => {
    expect((await lastOf(conversation)).calls).toMatchObject([
      { name: 'plan_route', input: { from: { name: expect.stringMatching(/Trevi|沙面/) }, reorder: 'after_start' } },
    ]);
  });
});

describe('the hour of a plan', () => {
  it.each([
    ['plan two days in Rome | start at 10', ['10:00', '10:00']],
    ['plan two days in Rome | can we start at half past nine on day 2', [expect.any(String), '09:30']],
    ['北京两日游 | 第二天十点开始', [expect.any(String), '10:00']],
  ])('%s', async (conversation, hours) => {
    const [call] = (await lastOf(conversation)).calls;
    const days = call?.input.plan as { begin: string }[];
    expect(days.map(({ begin }) => begin.slice(11))).toEqual(hours);
  });
});

describe('what was asked before, otherwise', () => {
  it.each([
    ['what time is it in Sao Paulo | and in Perth | how many hours between them', /11 hours/],
    ['东京塔和晴空塔哪个高', /这个我不知道/],
    ['which one is older, the Colosseum or the Pantheon', /do not know/],
    ['从广州塔走到沙面 | 返去呢', /沙面 → 广州塔/],
    ['walk from Big Ben to Covent Garden | and turning round?', /Covent Garden → Big Ben/],
    ['深圳湾公园适合跑步吗 | 带不带伞', /深圳湾公园/],
  ])('%s', async (conversation, answer) => {
    expect((await lastOf(conversation)).answer).toMatch(answer);
  });
});

describe('a request said in passing', () => {
  it.each([
    ['Edinburgh to Inverness, stopping for lunch in Pitlochry', 'plan_route', { via: [named('Pitlochry')] }],
    ['北京开车去天津，中途在廊坊吃个饭', 'plan_route', { via: [named('廊坊')] }],
    ['明天下午三点到北京南站，去首都机场怎么走', 'plan_route', { from: named('北京南站'), to: named('首都机场') }],
    ['which sights can I reach on foot in half an hour from the Colosseum', 'search_places', { radius_m: 2_400 }],
    ["where's the nearest ATM to Times Sq", 'search_places', { near: named('Times Square') }],
    ['长江大桥', 'locate', { query: '长江大桥' }],
    ['public toilets around Trafalgar Square | closer than 500m', 'search_places', { radius_m: 500 }],
  ])('%s', async (conversation, name, input) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name, input }]);
  });

  it.each([
    ['我妈从哈尔滨来三亚过冬，两地温差多大', ['哈尔滨', '三亚']],
    ["my sister moved from Oslo to Lagos, what's the weather like in both", ['Oslo', 'Lagos']],
    ['how far is Oslo from Lagos | compare the weather in both', ['Oslo', 'Lagos']],
    ['weather in Delhi | better or worse than Mumbai', ['Delhi', 'Mumbai']],
    ['Lyon or Marseille in February, which is warmer? | and rainier?', ['Lyon', 'Marseille']],
    ['北京和上海哪个冷 | 哪个湿', ['北京', '上海']],
  ])('asks of the weather of two: %s', async (conversation, names) => {
    expect((await lastOf(conversation)).calls).toMatchObject(
      names.map((each) => ({ name: 'get_weather', input: { place: named(each) } })),
    );
  });
});

describe('an hour by which to be there', () => {
  it.each([
    ['I need to be at Gatwick by 6:15 am from Brighton | when do I leave', '2026-11-30T06:15'],
    ['明天早上八点要到首都机场，从国贸走 | 几点出发', '2026-11-30T08:00'],
  ])('is kept where one asks when to leave: %s', async (conversation, hour) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name: 'plan_route', input: { arrive_by: hour } }]);
  });
});

describe('what is on the map', () => {
  it.each([
    ['add a marker at the White House', 'locate', { query: 'White House' }],
    ['add a marker at the White House | call it HQ', 'map_edit', { action: 'rename', name: 'HQ' }],
    [
      'museums near the Louvre | show just the top three',
      'map_edit',
      { action: 'hide', refs: ['p4', 'p5', 'p6', 'p7', 'p8'] },
    ],
    ['draw a circle, 10km, around Cork | bigger', 'map_draw', { radius_m: 20_000 }],
    ['画个圈，以天坛为圆心三公里 | 小一点', 'map_draw', { radius_m: 1_500 }],
    ['我说的是北京站', 'locate', { query: '北京站' }],
    ['who built the Taj Mahal | hotels nearby', 'search_places', { near: named('Taj Mahal') }],
    ['上海迪士尼到虹桥机场T2多远', 'measure', { between: [named('上海迪士尼'), named('虹桥机场')] }],
    ['im near the Rialto bridge, how do i get to San Marco', 'plan_route', { from: named('Rialto bridge') }],
  ])('%s', async (conversation, name, input) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name, input }]);
  });

  it('is itself, and not what lies in its middle', async () => {
    expect((await lastOf('巴黎和东京时差 | 现在那边几点')).answer).toMatch(/^\*\*巴黎\*\*/);
  });

  it('is visited from where one sets out, in the best order', async () => {
    const { calls } = await lastOf('我要去故宫、天坛、颐和园，怎么安排顺序 | 从国贸出发');
    expect(calls).toMatchObject([{ input: { from: named('国贸'), reorder: 'after_start' } }]);
  });
});

describe('what goes on from an answer', () => {
  it.each([
    ['上海周边200公里的城市 | 第三个', [['get_place', { ref: 'p3' }]]],
    ['明早想去西湖骑车合适吗 | 傍晚呢', [['outing_advice', { hours: [17, 21], activity: 'cycling' }]]],
    [
      'i want to go for a run tomorrow morning in Hyde Park, good idea? | evening instead',
      [['outing_advice', { hours: [17, 21] }]],
    ],
    [
      'is Vienna bigger than Budapest | population of both',
      [
        ['get_place', { ref: 'p1' }],
        ['get_place', { ref: 'p2' }],
      ],
    ],
    ['compare drive times to Brighton from London and Reading | which is quickest', [['travel_times', {}]]],
  ] as const)('%s', async (conversation, calls) => {
    expect((await lastOf(conversation)).calls).toMatchObject(calls.map(([name, input]) => ({ name, input })));
  });
});

describe('a question of its own', () => {
  it.each([
    ['从徐州、合肥、杭州到南京开车的时间', 'travel_times', { from: named('南京') }],
    ['is it warm enough to swim in Nice in October', 'get_weather', { span: 'climate', month: 10 }],
    [
      'my flight lands 22:40 at Charles de Gaulle, can I still get to Gare de Lyon by RER',
      'plan_route',
      { from: named('Charles de Gaulle'), mode: 'transit' },
    ],
    [
      '飞机22点40到浦东，还能坐地铁去虹桥火车站吗',
      'plan_route',
      { from: named('浦东机场'), depart_at: '2026-11-29T22:40' },
    ],
  ])('%s', async (conversation, name, input) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name, input }]);
  });

  it.each([
    ['cities within 300 km of Shanghai with over a million people', /More than 1,000,000 people: Nanjing, Hangzhou/],
    ['上海周边200公里人口过百万的城市', /1,000,000/],
    ['how many time zones between Sydney and LA', /hours/],
    ['谢谢啦', /不客气/],
  ])('%s', async (conversation, answer) => {
    expect((await lastOf(conversation)).answer).toMatch(answer);
  });
});

describe('a trip of its own', () => {
  it.each([
    ['One day in Rome | 3 days in Paris without museums', { area: named('Paris'), days: 3, avoid: ['museum'] }],
    ['西安一日游 | 北京两天行程，不要博物馆', { area: named('北京'), days: 2, avoid: ['museum'] }],
    ['three days in Kyoto | make it 4 days in Kyoto', { area: named('Kyoto'), days: 4 }],
  ])('%s', async (conversation, input) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name: 'plan_trip', input }]);
  });

  it('has no wish for what is ruled out, and what children like is considered', async () => {
    const { calls } = await lastOf('上海三天行程，不要爬山');
    expect(calls[0]?.input).not.toHaveProperty('interests');
    expect((await lastOf('周末带孩子去成都玩两天')).answer).not.toContain('带孩子');
  });

  it('is planned though nothing of a kind is known', async () => {
    expect((await lastOf('Weekend in Rome, vegetarian food')).answer).toMatch(
      /2 days and \d+ stops.*could not be done/,
    );
  });

  it.each([['成都两天行程 | 第二天删掉一个'], ['成都两天行程 | 第二天不要太累，删掉一个']])(
    '%s',
    async (conversation) => {
      expect((await lastOf(conversation)).answer).toContain('第 2 天：武侯祠、杜甫草堂、宽窄巷子。');
    },
  );
});

describe('a way that is changed', () => {
  it.each([
    [
      'walk from White House to Lincoln Memorial via Washington Monument | remove the first stop',
      /White House → Lincoln/,
    ],
    ['从宽窄巷子到春熙路，经过天府广场 | 先去天府广场再去武侯祠', /天府广场 → 武侯祠 → 春熙路/],
    ['walk from White House to Lincoln Memorial | swap start and end', /Lincoln Memorial → White House/],
    ["How long's King's Cross to Canary Wharf on the tube?", /King's Cross Station → Canary Wharf/],
    ['由尖沙咀去中環點搭車 | 返轉頭呢', /中环 → 尖沙咀/],
  ])('%s', async (conversation, answer) => {
    expect((await lastOf(conversation)).answer).toMatch(answer);
  });
});

describe('words that were taken for places', () => {
  it.each([
    [
      'weather in portland tomorrow | how cold does it get there in january',
      'get_weather',
      { month: 1, place: named('portland') },
    ],
    [
      'Namaste, please tell me distance between Pune and Mumbai',
      'measure',
      { between: [named('Pune'), named('Mumbai')] },
    ],
    ['where is Rome | rename it to My Rome 🏛️ base', 'map_edit', { name: 'My Rome 🏛️ base' }],
    ['在天坛周围画个一公里的圈 | 行了 全清掉吧', 'map_edit', { action: 'clear' }],
    ['I am going in Rome for 2 day, make please a plan', 'plan_trip', { days: 2 }],
  ])('%s', async (conversation, name, input) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name, input }]);
  });

  it.each([
    ['帮我打电话问下急诊要不要排队', /做不了/],
    ['save the Colosseum', /bookmark/],
  ])('%s', async (conversation, answer) => {
    const told = await lastOf(conversation);
    expect([told.calls, told.answer]).toEqual([[], expect.stringMatching(answer)]);
  });
});

describe('which of two, and how large', () => {
  it.each([
    ['which is closer to the Eiffel Tower, the Louvre or Notre-Dame?', 'travel_times', { from: named('Eiffel Tower') }],
    ['which is closer, Louvre or Notre-Dame?', 'travel_times', { from: { ref: 'me' } }],
    ['哪个近，卢浮宫还是巴黎圣母院', 'travel_times', { from: { ref: 'me' } }],
    ['draw a 1 km circle around the Colosseum | museums in this area | how big is it?', 'measure', { what: 'area' }],
    ['画个圈，以天坛为圆心三公里 | 多大', 'measure', { what: 'area' }],
  ])('%s', async (conversation, name, input) => {
    expect((await lastOf(conversation)).calls).toMatchObject([{ name, input }]);
  });
});
