import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { lastCall } from '../../fixtures/last-call.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

describe('what is told first is what is asked of', () => {
  it.each([
    [['I need to ring my sister in Vancouver, what time is it there?'], /^locate.*Vancouver/],
    [
      ['where is Saint-Malo?', 'My granddaughter studies at Rennes. Is that far from it?'],
      /^measure.*"ref":"p1".*Rennes/,
    ],
    [['我女儿在墨尔本读书，那边现在几点'], /^locate.*墨尔本/],
    [['Paris weather', 'lol no Paris Texas'], /^get_weather.*Paris Texas/],
  ])('%s', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('of several', () => {
  it.each([
    [['weather in Rome, Athens, Malta'], /Rome.*Athens.*Malta"\}/],
    [
      ['would Bath to Bristol be quicker than Cardiff to Bristol?'],
      /^travel_times.*"from":\{"name":"Bristol.*Bath.*Cardiff/,
    ],
    [['从滨江到西湖开车', '去杭州东站和萧山机场呢 哪个近'], /^travel_times.*滨江.*杭州东站.*萧山机场/],
    [['徐家汇去虹桥机场和去浦东机场 哪个快', '机票是浦东的。。明早七点走'], /^plan_route.*徐家汇.*浦东.*11-30T07:00/],
    [['how many people live in Lagos', 'is that more than Cairo'], /Lagos.*Cairo/],
    [['下周去印度，新德里和孟买哪边暖和'], /^get_weather.*新德里.*孟买/],
    [
      ['quickest order for leeds york hull sheffield starting from manchester'],
      /manchester.*sheffield.*leeds.*york.*hull/,
    ],
    [['biggest cities in Portugal', 'only those within 100 km of Porto'], /"category":"city".*"radius_m":100000/],
  ])('none is left out, and none is added: %s', async (messages, wanted) => {
    const call = await lastCall(...messages);
    expect(call).toMatch(wanted);
    expect(call).not.toMatch(/"印度"/);
  });
});

it.each([
  ['风大不大，天津', '没有风的数据'],
  ['is there ice about in Sheffield tonight', 'frost or ice'],
])('%s: what is not known is named', async (message, told) => {
  const { answer } = await askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });
  expect(answer).toContain(told);
});
