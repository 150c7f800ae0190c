import { describe, expect, it } from 'vitest';
import { talk as en } from '../../../lib/i18n/en/talk.ts';
import { talk as zh } from '../../../lib/i18n/zh/talk.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('what no tool does or knows is said', () => {
  it.each([
    ['can you phone the restaurant for us', en.service],
    ['how much is a ticket to the Colosseum', en.service],
    ['how do I apply for a Schengen visa', en.service],
    ['are there any metro strikes in Rome this week', en.service],
    ['is there traffic on the A10', en.service],
    ["what's the emergency number in Spain", en.service],
    ['is it safe to surf at Bondi', en.safety],
    ['how long is the Danube', en.facts],
    ['how deep is Lake Baikal', en.facts],
    ['帮我打个电话给酒店前台', zh.service],
    ['打的去机场大概要多少钱', zh.service],
    ['去泰国需要签证吗', zh.service],
    ['明天地铁罢工吗', zh.service],
    ['演唱会门票几点开售', zh.service],
    ['报警电话是多少', zh.service],
    ['三亚现在下海游泳安全吗', zh.safety],
    ['莱茵河有多长', zh.facts],
    ['珠穆朗玛峰海拔多少', zh.facts],
  ])('%s', async (message, answer) => {
    expect(await ask(message)).toMatchObject({ calls: [], answer });
  });

  it.each(['给我订个西湖边的酒店', '帮我订一家春熙路附近的民宿'])('beside what is found: %s', async (message) => {
    const { calls, answer } = await ask(message);
    expect(calls).toMatchObject([{ name: 'search_places' }]);
    expect(answer).toMatch(/订/);
  });
});

describe('what is only told asks for no tool', () => {
  it.each([
    'I hate the rain in Seattle',
    'Oslo was freezing last week',
    'my trip to Kyoto was amazing',
    'Tokyo is a lovely city',
    'the food in Naples is incredible',
    'we just got back from Porto',
    "London's weather is awful",
    '重庆的夏天真是热得受不了',
    '我们刚从新疆回来',
    '我特别喜欢大理',
    '去年在厦门住了一个月',
    '我上周去了长沙，太好玩了',
  ])('%s', async (message) => {
    const { calls, answer } = await ask(message);
    expect(calls).toEqual([]);
    expect([en.told, zh.told]).toContain(answer);
  });

  it.each([
    ['I love sushi, find some in Rome', 'search_places'],
    ['太热了，罗马明天还这么热吗', 'get_weather'],
    ['I like Rome, how is the weather there', 'get_weather'],
    ['我们迷路了', 'locate'],
    ['how long is the way from the Pantheon to the Colosseum', 'plan_route'],
  ])('but %s does', async (message, name) => {
    expect((await ask(message)).calls).toMatchObject([{ name }]);
  });

  it.each(['hello, anyone there?', '有人在吗'])('is greeted: %s', async (message) => {
    const { calls, answer } = await ask(message);
    expect(calls).toEqual([]);
    expect([en.greet, zh.greet]).toContain(answer);
  });
});
