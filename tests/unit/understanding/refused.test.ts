import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function callsOf(message: string): Promise<string[]> {
  const { calls } = await askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });
  return calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`);
}

describe('what is said not to be asked', () => {
  it.each([
    ['不是问天气，我想知道青岛有什么好吃的', /^search_places.*青岛/],
    ['天气不用说了，从南京到苏州怎么走', /^plan_route.*南京.*苏州/],
    ['告诉我绍兴有什么景点，天气就不用了', /^search_places.*绍兴/],
    ['我没问路线，问的是泉州天气', /^get_weather.*泉州/],
    ['别规划路线了，查一下从郑州到开封的直线距离', /^measure.*郑州.*开封/],
    ['我不要酒店，找成都的青旅', /^search_places.*hostel.*成都/],
    ['skip the weather, plan me two days in Seville', /^plan_trip.*Seville/],
    ["I don't want a trip plan, just museums in Vienna", /^search_places.*museum.*Vienna/],
    ['no need for directions, just tell me how far Lyon is from Paris', /^measure.*Lyon.*Paris/],
    ["not interested in the weather, what's worth seeing in Split", /^search_places.*Split/],
    ['what is the weather, not in Rome but in Milan', /^get_weather.*Milan/],
    ['I know the weather, what should I wear in Bergen', /^outing_advice.*Bergen/],
    ['just museums in Turin, no weather please', /^search_places.*museum.*Turin/],
    ['forget hotels, just restaurants in Ghent', /^search_places.*restaurant.*Ghent/],
  ])('%s', async (message, wanted) => {
    const calls = await callsOf(message);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(wanted);
    expect(calls[0]).not.toMatch(/exclude/);
  });

  it.each([
    ['从北京到天津，不走高速', /"avoid":\["highways"\]/],
    ['restaurants in Ghent, no pizza', /"exclude":\["pizza"\]/],
    ['西安三天，不要爬山', /"avoid":\["mountain"\]/],
  ])('%s still narrows what is asked', async (message, wanted) => {
    expect((await callsOf(message)).join()).toMatch(wanted);
  });
});

describe('what a mark is to say', () => {
  it.each([
    ['在外滩标个点，名字叫集合点', /外滩.*"text":"集合点"/],
    ['在这儿标个点，写上等我', /"ref":"view".*"text":"等我"/],
    ['put a pin on Big Ben, label it lunch here', /Big Ben.*"text":"lunch here"/],
    ['mark the Louvre and write meeting point', /Louvre.*"text":"meeting point"/],
  ])('%s', async (message, wanted) => {
    const calls = await callsOf(message);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^map_draw \{"shape":"label"/);
    expect(calls[0]).toMatch(wanted);
  });
});

describe('a part of the next month', () => {
  it.each([
    ['下个月初去三亚穿什么', '2026-12-01'],
    ['下月中旬去哈尔滨穿什么', '2026-12-15'],
    ['early next month in Oslo, what should I wear', '2026-12-01'],
    ['mid december weather in Lisbon', '2026-12-15'],
    ['late next month weather in Lima', '2026-12-25'],
  ])('%s: %s', async (message, date) => {
    expect((await callsOf(message)).join()).toContain(`"date":"${date}"`);
  });
});

it.each(['where can I get cash out', 'where can I get money out near Soho', '哪儿能取点钱'])(
  '%s: a cash machine',
  async (message) => {
    expect((await callsOf(message)).join()).toContain('"category":"atm"');
  },
);
