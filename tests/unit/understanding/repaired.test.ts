import { describe, expect, it } from 'vitest';
import { askEmbedded, embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function callsOf(message: string): Promise<string> {
  const { calls } = await askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });
  return calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join(' & ');
}

describe('what is taken back within a message', () => {
  it.each([
    ['后天青岛...哦不 烟台天气怎么样', /^get_weather.*烟台.*2026-12-01/, /青岛/],
    ['从南京到合肥，不对，到芜湖怎么走', /^plan_route.*南京.*"to".*芜湖/, /合肥/],
    ['查一下洛阳附近的酒店，说错了，是开封', /^search_places.*hotel.*开封/, /洛阳/],
    ['我要去成都 等等 重庆 三日游', /^plan_trip.*重庆.*"days":3/, /成都/],
    ['走路去，不是，开车从武汉到长沙要多久', /^plan_route.*武汉.*长沙.*drive/, /walk/],
    ['帮我找家咖啡馆 呃不 奶茶店 在西湖附近', /^search_places.*bubble_tea.*西湖/, /cafe/],
    ['苏州到上海多远 哎不是 无锡到上海', /^measure.*无锡.*上海/, /苏州/],
    ['周五，不对周六，天津刮风吗', /^get_weather.*天津.*2026-12-05/, /12-04/],
    ['weather in cambridge, no, the massachusetts one', /^get_weather.*cambridge.*"city":"massachusetts"/, /&/],
    ['how far is madrid from lisbon, wait no, from porto', /^measure.*madrid.*porto/, /lisbon/],
    ['hotels in turin, oops, milan', /^search_places.*hotel.*milan/, /turin/],
    ['drive from bonn to cologne - scratch that, to aachen', /^plan_route.*bonn.*"to".*aachen/, /cologne/],
    ['find a cafe, actually a bakery, near big ben', /^search_places.*bakery.*big ben/, /cafe/],
    ['what will it be like on friday no sorry saturday in oslo', /^get_weather.*oslo.*2026-12-05/, /12-04/],
    ['is it windy in frisco? san francisco i mean', /^get_weather.*san francisco/, /frisco"/],
    ['4 days in Portugal, well Porto really, plan it', /^plan_trip.*Porto.*"days":4/, /Portugal/],
    ['3 days in rome, make that 4', /^plan_trip.*rome.*"days":4/, /must/],
    ['hotels in lyon, no wait, weather in lyon', /^get_weather.*lyon/, /hotel/],
  ])('%s', async (message, wanted, taken) => {
    const calls = await callsOf(message);
    expect(calls).toMatch(wanted);
    expect(calls).not.toMatch(taken);
  });

  it.each([
    ['苏州、扬州、无锡等等，这几天哪个最冷', /苏州/],
    ['北京是不是要下雨', /^get_weather.*北京/],
    ['hotels in Turin, no pets', /^search_places.*hotel.*Turin/],
    ['Springfield, Illinois i mean', /^(?!.*"name":"Illinois").*Springfield/],
    ['from Leeds to York, no tolls', /Leeds.*York.*tolls/],
  ])('takes nothing back in %s', async (message, wanted) => {
    expect(await callsOf(message)).toMatch(wanted);
  });
});

it('another day that was asked of, by one who was misunderstood', async () => {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  await say('明天南昌天气');
  const { calls } = await say('我没问明天，我问周五');
  expect(calls).toMatchObject([{ name: 'get_weather', input: { place: { name: '南昌' }, date: '2026-12-04' } }]);
});

it.each([
  ['西安两日游', '不要美食 只要博物馆', 'museum'],
  ['two days in Kyoto', 'actually skip the food, only gardens', 'garden'],
])('what a trip is to hold, after %s: %s', async (first, second, kind) => {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  await say(first);
  const { calls } = await say(second);
  expect(calls).toMatchObject([{ name: 'plan_trip', input: { days: 2, interests: [kind] } }]);
});
