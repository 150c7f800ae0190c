// cspell:ignore rennes
import { describe, expect, it } from 'vitest';
import { lastCall } from '../../fixtures/last-call.ts';

describe('the way that was planned last is changed in everything that a message says', () => {
  const LEEDS = 'from Leeds to Manchester by car';
  it.each([
    [[LEEDS, "we'd like to stop in Huddersfield for coffee"], /Leeds.*Manchester.*drive.*via.*Huddersfield/],
    [[LEEDS, 'can we break the journey at Halifax'], /Leeds.*Manchester.*drive.*via.*Halifax/],
    [['星期六从新加坡开车去马六甲', '如果在新山停下来吃个早餐呢'], /新加坡.*马六甲.*drive.*via.*新山/],
    [['杭州到南京开车', '中午在宜兴吃个饭再走'], /杭州.*南京.*drive.*via.*宜兴/],
    [['香港國際機場去尖沙咀要幾耐呀', '經中環兜一兜得唔得'], /香港國際機場.*尖沙咀.*via.*中[環环]/],
  ])('a stop, for whatever one does there: %s', async (messages, wanted) =>
    expect(await lastCall(...messages)).toMatch(wanted),
  );

  it.each([
    [
      ['Trastevere to the Pantheon on foot', 'via the Colosseum', 'too far, transit, skip the Colosseum'],
      /Trastevere.*Pantheon.*transit/,
    ],
    [
      ['星期六从新加坡开车去马六甲', '在新山停一下', '老婆说要去吉隆坡，新山不停了'],
      /新加坡.*to":\{"name":"吉隆坡.*drive/,
    ],
    [['宁波开车去上海', '经过嘉兴', '嘉兴那单取消了'], /宁波.*上海.*drive/],
  ])('a stop that is left out, and what else is said: %s', async (messages, wanted) => {
    const call = await lastCall(...messages);
    expect(call).toMatch(wanted);
    expect(call).not.toContain('"via"');
  });

  it.each([
    [
      ['周二下午三点要到虹桥火车站 从苏州站走 几点动身合适', '对方改早上九点了'],
      /虹桥.*"arrive_by":"2026-12-01T09:00"/,
    ],
    [
      ['need to be in Edinburgh by 9 tomorrow from Glasgow on the train', 'and back again leaving at 6pm'],
      /Edinburgh.*Glasgow.*"depart_at":"2026-11-30T18:00"/,
    ],
    [['need to be at JFK by 6pm tomorrow from Times Square', "wait it's LaGuardia, my bad"], /Times Square.*LaGuardia/],
    [
      ['how long from Austin to Dallas by car', 'ok and the same thing backwards for tuesday'],
      /from":\{"name":"Dallas.*Austin/,
    ],
  ])('another hour of its day, another end: %s', async (messages, wanted) =>
    expect(await lastCall(...messages)).toMatch(wanted),
  );
});

describe('a day that was spoken of', () => {
  it.each([
    [['周二下午三点要到虹桥火车站 从苏州站走', '那天上海要不要带伞'], /^get_weather.*上海.*2026-12-01/],
    [['下周三从杭州开车去宁波', '那天宁波天气怎么样'], /^get_weather.*宁波.*2026-12-02/],
    [['is Saturday any good for a walk round Keswick?', 'Sunday then?'], /^outing_advice.*2026-12-06/],
    [['這個禮拜五高雄會下雨嗎'], /^get_weather.*高雄.*2026-12-04/],
    [['从南京开车去扬州，十点半出发几点到'], /"depart_at":"2026-11-30T10:30"/],
  ])('is the one that comes: %s', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));

  const DATED = '北京下周三天气';
  it.each([
    [['昆明天气怎么样'], /^get_weather.*昆明/],
    [['三明天气'], /^get_weather.*三明/],
    [[DATED, '那天津呢'], /^get_weather.*天津.*2026-12-02/],
    [[DATED, '那天坛怎么走'], /^plan_route.*天坛/],
    [[DATED, '那天河北下雨吗'], /^get_weather.*河北.*2026-12-02/],
    [['从北京到上海怎么走', '那天津到上海呢'], /^plan_route.*"from":\{"name":"天津".*"to":\{"name":"上海"/],
  ])('takes no character of a town: %s', async (messages, wanted) =>
    expect(await lastCall(...messages)).toMatch(wanted),
  );
});

describe('two places', () => {
  it.each([
    [['我奶奶在布拉格出生', '她后来搬到波士顿', '这两个城市多远'], /布拉格.*波士顿/],
    [['库尔勒在新疆哪边', '方圆300公里还有啥城镇', '跟乌鲁木齐的直线距离'], /"ref":"p1".*乌鲁木齐/],
    [['beijing jintian leng bu leng', 'na shanghai ne', 'liang ge chengshi ge duo yuan'], /北京.*shanghai/],
  ])('are never one: %s', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

it.each([
  [['苏州博物馆在哪', '里狮子林远吗'], /^measure.*"ref":"p1".*"狮子林"/],
  [['里耶卡离萨格勒布多远'], /^measure.*"里耶卡".*"萨格勒布"/],
  [['里水离佛山多远'], /^measure.*"里水".*"佛山"/],
])('里 is read as 离 where no name begins with it: %s', async (messages, wanted) =>
  expect(await lastCall(...messages)).toMatch(wanted),
);
