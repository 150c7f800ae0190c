import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

/** What the last of these messages comes to. */
async function last(...messages: string[]) {
  const { say } = embeddedDialogue({
    ports: offlinePorts(),
    now: OFFLINE_NOW,
    pageLocale: /\p{Script=Han}/u.test(messages[0] ?? '') ? 'zh' : 'en',
  });
  let told = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) told = await say(message);
  return told;
}

describe('a request of its own', () => {
  it.each([
    [['黄山离上海多远', '给我看看青海'], { query: '青海' }],
    [['长城离北京多远', '给我看看西藏'], { query: '西藏' }],
    [['how far is Springfield from Chicago', 'show me Lisbon'], { query: 'Lisbon' }],
    [['Which is further from Vienna, Graz or Linz?', 'London, Ontario'], { query: 'London', city: 'Ontario' }],
    [['London, Ontario'], { query: 'London', city: 'Ontario' }],
  ])('is no answer to the question before it: %j', async (messages, input) => {
    expect((await last(...messages)).calls).toMatchObject([{ name: 'locate', input }]);
  });

  it.each([
    [['how far is Springfield from Chicago', 'the one in Illinois'], /Springfield → Chicago: 2\d\d km/],
    [['长城离北京多远', 'A'], /^八达岭长城 → 北京：直线距离 59\.4 公里/],
  ])('is not the answer to which of several is meant, which is put where it is missing: %j', async (messages, told) => {
    const { calls, answer } = await last(...messages);
    expect(calls.map(({ name }) => name)).toEqual(['measure']);
    expect(answer).toMatch(told);
  });
});

describe('a trip on a weekend', () => {
  // Today is a Sunday.
  it.each([
    ['plan a weekend in Rome', 2, '2026-12-05'],
    ['weekend getaway in Kyoto', 2, '2026-12-05'],
    ['two days in Rome next weekend', 2, '2026-12-05'],
    ['帮我安排个杭州周末游', 2, '2026-12-05'],
    ['周末去苏州玩两天，帮我安排', 2, '2026-12-05'],
    ['plan this weekend in Rome', 1, '2026-11-29'],
    ['三天后去杭州玩两天', 2, '2026-12-02'],
  ])('begins on the Saturday that comes, unless this one is meant: %s', async (message, days, start_date) => {
    expect((await last(message)).calls).toMatchObject([{ name: 'plan_trip', input: { days, start_date } }]);
  });
});

describe('the day that is meant', () => {
  it.each([
    ['今天和明天北京天气', { date: '2026-11-29', days: 2 }],
    ['今明两天苏州天气', { date: '2026-11-29', days: 2 }],
    ['明后天上海天气', { date: '2026-11-30', days: 3 }],
    ['周二和周四成都的天气', { date: '2026-12-01', days: 5 }],
    ['weather in Oslo tomorrow and Wednesday', { date: '2026-11-30', days: 4 }],
  ])('is each of several: %s', async (message, days) => {
    expect((await last(message)).calls).toMatchObject([{ name: 'get_weather', input: { span: 'days', ...days } }]);
  });

  it.each([
    [['明天成都天气', '适合去青城山吗'], '2026-11-30'],
    [['weather in Bergen on Friday', 'what should I wear in Voss'], '2026-12-04'],
    [['下周去哈尔滨穿什么'], '2026-11-30'],
    [["I'm off to Paris next week, what should I pack?"], '2026-11-30'],
  ])('is the one spoken of, or the first of the next week: %j', async (messages, date) => {
    expect((await last(...messages)).calls).toMatchObject([{ name: 'outing_advice', input: { date } }]);
  });
});

describe('it', () => {
  it.each([
    [['draw a 3 km circle around the Eiffel Tower', 'museums in it', 'make it red'], 'restyle'],
    [['画一个以天坛为中心3公里的圆', '里面的博物馆', '把它改成绿色'], 'restyle'],
    [['画一个以天坛为中心3公里的圆', '里面的博物馆', '涂成红色', '删掉它'], 'remove'],
    [['draw a 2 km circle around Big Ben', 'museums in it', 'hide it'], 'hide'],
  ])('is the shape that was searched in or changed: %j', async (messages, action) => {
    expect((await last(...messages)).calls).toMatchObject([{ name: 'map_edit', input: { action, refs: ['a1'] } }]);
  });
});

it('takes the one of several places of a name that is near the others', async () => {
  const { answer } = await last('Compare driving from Boston and Providence to Newport');
  expect(answer).toMatch(/\*\*Providence\*\*: (?:3|4)\d(?:\.\d)? km/);
});

describe('what is asked of several places is answered in a sentence', () => {
  it.each([
    ['哈尔滨和广州哪个冷', /按常年11 月的白天气温，\*\*哈尔滨市\*\*更冷：0 °C，\*\*广州市\*\*是 25 °C。/],
    [
      'Is it warmer in Oslo or Rome?',
      /By what is usual by day in November, \*\*Rome\*\* is warmer: \d+ °C, against 4 °C in \*\*Oslo\*\*\./,
    ],
    ['Which is cooler in July, Madrid or Lisbon', /by day in July, \*\*Lisbon\*\* is colder/],
    ['杭州和苏州哪个更暖和', /\*\*杭州市\*\*和\*\*苏州市\*\*一样，都是 17 °C。/],
    ['罗马和马德里哪个人多', /\*\*马德里\*\*人口更多。/],
    ['罗马和马德里哪个人少', /\*\*罗马\*\*人口更少。/],
    ['Is Cairo warmer in May or November', /\*\*May\*\* is warmer: \d+ °C, against \d+ °C in \*\*November\*\*\./],
    ['昆明五月热还是十一月热', /\*\*5 月\*\*更暖和：25 °C，\*\*11 月\*\*是 \d+ °C。/],
    ['is Bergen smaller than Oslo', /\*\*Bergen\*\* has fewer people\./],
  ])('%s', async (text, told) => {
    expect((await last(text)).answer).toMatch(told);
  });

  it.each([
    [
      'cities in Switzerland',
      'which of those have more than 150,000 people',
      'More than 150,000 people: Zürich, Geneva, Basel.',
    ],
    ['瑞士有哪些城市', '这些里面人口超过15万的有哪些', '人口超过 150,000 的：苏黎世、日内瓦、巴塞尔。'],
    [
      'cities in Switzerland',
      'which of them have more than 5 million people',
      'None of these has more than 5,000,000 people.',
    ],
  ])('and of a list by a number: %s, %s', async (list, text, told) => {
    expect((await last(list, text)).answer).toContain(told);
  });

  it.each([
    ['Sights in London', 'which one is closest to Big Ben?', 'Big Ben'],
    ['Sights in Paris', 'which is nearest to the Eiffel Tower', 'Eiffel Tower'],
  ])('and of a list without the place itself: %s, %s', async (list, text, name) => {
    const { answer } = await last(list, text);
    expect(answer).toMatch(new RegExp(`^From \\*\\*${name}\\*\\*, the nearest is \\*\\*(?!${name})[^*]+\\*\\*: \\d`));
    expect(answer).not.toContain('time not known');
  });
});

describe('a way', () => {
  it.each([
    [['From Notre-Dame to the Louvre by bike', 'and on foot?'], 'On foot, '],
    [['从外滩骑车到豫园', '走路呢'], '步行，'],
  ])('that is only estimated names its mode: %j', async (messages, mode) => {
    expect((await last(...messages)).answer.startsWith(mode)).toBe(true);
  });

  it.each([
    ['坐地铁从北京南站到天安门东', '天安门东地铁站'],
    ["by metro from Beijing South Railway Station to Tian'anmen West", "Tian'anmen West subway station"],
  ])('by metro leads to the station of that name: %s', async (text, station) => {
    const { answer } = await last(text);
    expect(answer).toContain(station);
  });

  it('by metro to a name with a slip asks', async () => {
    const { calls } = await last('坐地铁从北京南站到天安门懂');
    expect(calls).toMatchObject([{ name: 'plan_route', output: { miss: 'not_found' } }]);
  });

  it('by metro is taken where the station is over a kilometre away', async () => {
    const { answer } = await last('从北京南站坐地铁到故宫');
    expect(answer).toMatch(/4号线 北京南站 → 西单.*1号线 西单 → 天安门西/);
  });
});

describe('where something is looked for', () => {
  it.each([
    ['离我最近的药店', 'pharmacy'],
    ['the pharmacy nearest to me', 'pharmacy'],
  ])('is where the user is, which is asked for while it is not known: %s', async (text, category) => {
    const { calls } = await last(text);
    expect(calls).toMatchObject([
      { name: 'search_places', input: { category, near: { ref: 'me' } }, output: { miss: 'needs_position' } },
    ]);
  });

  it.each([
    [
      "What's good to eat around here",
      /^Where you are is not known, so this is what the map shows now\. I found nothing/,
    ],
    ['museums around here', /^Where you are is not known, so this is what the map shows now\. I found \d+ places/],
    ['这附近有什么好吃的', /^还不知道你在哪，按地图当前的范围来找：/],
  ])('is what the map shows, and said to be: %s', async (text, told) => {
    const view = {
      center: { lng: 2.34, lat: 48.86 },
      zoom: 12,
      bbox: [2.25, 48.8, 2.42, 48.9] as [number, number, number, number],
    };
    const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW, view });
    expect((await say(text)).answer).toMatch(told);
  });

  it('is the stop of the trip by its number', async () => {
    const { calls } = await last('Two days in Vienna', 'cafes near stop 3');
    expect(calls).toMatchObject([{ name: 'search_places', input: { category: 'cafe', near: { ref: 'p3' } } }]);
    expect(calls[0]?.input).not.toHaveProperty('limit');
  });
});

describe('a trip with children', () => {
  it.each(['Plan two days in Paris with kids', '带孩子去维也纳玩两天，帮我安排'])(
    'is planned without a theme park too: %s',
    async (text) => {
      const { calls, answer } = await last(text);
      expect(calls.map(({ name }) => name)).toEqual(['plan_trip']);
      expect(answer).toMatch(/The plan has 2 days|排好了 2 天/);
    },
  );
});
