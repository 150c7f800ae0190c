import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

/** The calls of the last of some messages. */
async function last(...messages: string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let calls: unknown[] = [];
  for (const message of messages) calls = (await say(message)).calls;
  return calls;
}

describe('where the user is, lives, stays or works', () => {
  it.each([
    [['我住在陆家嘴附近', '从住的地方去豫园怎么走'], { from: '陆家嘴', to: '豫园' }],
    [['我们的酒店在外滩', '从酒店到豫园怎么走'], { from: '外滩', to: '豫园' }],
    [['我们的酒店在外滩', '豫园怎么走'], { from: '外滩', to: '豫园' }],
    [['我家在西单', '从我家骑车去天坛', '回家呢'], { from: '天坛', to: '西单' }],
    [['我公司在中关村', '从西单去公司怎么走'], { from: '西单', to: '中关村' }],
    [['我奶奶住在苏州', '从上海去她那儿怎么走'], { from: '上海', to: '苏州' }],
    [['我们的酒店在外滩，打算去豫园'], { from: '外滩', to: '豫园' }],
    [['我家在徐家汇，下班从陆家嘴回家怎么走'], { from: '陆家嘴', to: '徐家汇' }],
    [["we're staying right by Gare de Lyon", 'from our hotel to the Louvre'], { from: 'Gare de Lyon', to: 'Louvre' }],
    [
      ["we're staying near Gare de Lyon", 'from our hotel to the Louvre', 'and home again?'],
      { from: 'Louvre', to: 'Gare de Lyon' },
    ],
    [['my brother lives in Leeds', 'how do i get to his place from York'], { from: 'York', to: 'Leeds' }],
    [
      ["my hotel's near the Pantheon and tomorrow I want to visit the Colosseum"],
      { from: 'Pantheon', to: 'Colosseum' },
    ],
  ])('is an end of a way: %j', async (messages, { from, to }) => {
    expect(await last(...messages)).toMatchObject([
      { name: 'plan_route', input: { from: { name: from }, to: { name: to } } },
    ]);
  });

  it.each([
    [['我住国贸', '家附近有药店吗'], 'pharmacy', '国贸'],
    [['我现在在鼓浪屿码头', '附近有厕所吗'], 'toilets', '鼓浪屿码头'],
    [['最近的地铁站咋走，我在三里屯'], 'subway', '三里屯'],
    [['我公司在中关村', '公司附近有什么吃的'], 'restaurant', '中关村'],
    [["our flat's in Montmartre", 'supermarkets round our place'], 'supermarket', 'Montmartre'],
    [['my hotel is by the Pantheon', 'any pharmacies near my hotel'], 'pharmacy', 'Pantheon'],
  ])('is what a search is near: %j', async (messages, category, name) => {
    expect(await last(...messages)).toMatchObject([{ name: 'search_places', input: { category, near: { name } } }]);
  });

  it.each([
    ['我住国贸那边', '国贸'],
    ['my sister lives in Leeds', 'Leeds'],
    ["i'm at king's cross station", "king's cross station"],
  ])('is shown where nothing else is said: %s', async (message, query) => {
    expect(await last(message)).toMatchObject([{ name: 'locate', input: { query } }]);
  });

  it.each([
    ['我在西湖附近找酒店', 'search_places'],
    ["I'm in a hurry", undefined],
    ["i'm at work", undefined],
  ])('is not told by %s', async (message, tool) => {
    expect((await last(message)).map((call) => Object(call).name)).toEqual(tool ? [tool] : []);
  });
});

describe('what was asked before', () => {
  it.each([
    [['周末北京', '看天气'], { place: { name: '北京' } }],
    [['Porto this weekend', 'weather please'], { place: { name: 'Porto' } }],
  ])('is answered by what only one of its options asks: %j', async (messages, input) => {
    expect(await last(...messages)).toMatchObject([{ name: 'get_weather', input }]);
  });

  it.each([
    [['北京天气', '那从天津坐高铁过去呢'], { from: { name: '天津' }, to: { name: '北京' }, mode: 'transit' }],
    [['weather in Rome', 'how about by train from Naples'], { from: { name: 'Naples' }, to: { name: 'Rome' } }],
  ])('is where a way leads that names only its start: %j', async (messages, input) => {
    expect(await last(...messages)).toMatchObject([{ name: 'plan_route', input }]);
  });

  it('is where 那邊 is, in traditional characters too', async () => {
    expect(await last('走路去中正紀念堂要多久', '那邊現在幾點')).toMatchObject([
      { name: 'locate', input: { query: '中正紀念堂' } },
    ]);
  });
});
