import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function callsOf(...messages: string[]): Promise<string> {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = '';
  for (const message of messages) {
    const { calls, answer } = await say(message);
    last = [...calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`), answer].join(' & ');
  }
  return last;
}

describe('several places that were named or listed are meant', () => {
  it.each([
    [['Sights in London', 'Which of these is nearest by car?'], [/^travel_times.*London.*"p1".*"p2".*"drive"/]],
    [['museums in Paris', 'which one is closest on foot'], [/^travel_times.*Paris.*"p1".*"p2".*"walk"/]],
    [['北京有哪些景点', '这几个哪个开车最近？'], [/^travel_times.*北京.*"p1".*"p2".*"drive"/]],
    [['Sights in London', 'hide the museums'], [/^map_edit .*"hide","refs":\["p\d+"(,"p\d+")*\]/]],
    [['西安两日游', '把博物馆藏起来'], [/^map_edit .*"hide","refs":\["p\d+"(,"p\d+")*\]/]],
    [['南昌天气', '九江呢', '两个城市离多远'], [/^measure.*南昌.*九江/]],
    [
      ['西安天气', '成都天气', '重庆天气', '它们哪个离武汉最近'],
      [/武汉.*西安/, /武汉.*成都/, /武汉.*重庆/],
    ],
    [
      ['南京、杭州、合肥明天下雨吗', '哪个离上海最远'],
      [/上海.*南京/, /上海.*杭州/, /上海.*合肥/],
    ],
    [
      ['苏州、无锡、常州今天天气', '这三个后天哪个最热'],
      [/苏州.*2026-12-01/, /无锡.*2026-12-01/, /常州.*2026-12-01/],
    ],
    [
      ['weather in Leeds and York', 'which is further from London'],
      [/London.*Leeds/, /London.*York/],
    ],
    [
      ['what time is it in Delhi', 'what time is it in Lima', "what's the difference between them"],
      [/Delhi/, /Lima/, /10\.5|10½|10 hours 30|10 h 30/],
    ],
    [['苏州的景点', '前三个串起来走一遍'], [/^plan_route.*"from":\{"ref":"p1"\},"to":\{"ref":"p3"\}.*"p2".*walk/]],
    [['museums in London', 'walk through all of these'], [/^plan_route.*"p1".*"p8".*"p2".*"p7".*walk/]],
    [['museums in London', 'compare the first and the third', 'which is closest to Big Ben'], [/"p1".*"p2".*"p3"/]],
  ])('%j', async (messages, wanted) => {
    const calls = await callsOf(...messages);
    for (const each of wanted) expect(calls).toMatch(each);
  });
});
