import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

/** The last call of a conversation, and what was answered. */
async function talk(...messages: string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) last = await say(message);
  const [call] = last.calls;
  return { name: call?.name, input: JSON.stringify(call?.input), answer: last.answer, calls: last.calls };
}

describe('a place named in a message that words alone answered', () => {
  it.each([
    ['book me a flight to Lisbon', 'whats the weather there', 'get_weather', /Lisbon/],
    ['我想买张去成都的火车票', '那边天气怎么样', 'get_weather', /成都/],
    [
      'call me a taxi to the Colosseum',
      'how do I walk there from Piazza Navona',
      'plan_route',
      /Piazza.*Colosseum|Colosseum.*Piazza/,
    ],
    ['帮我叫辆车去颐和园', '从天坛坐地铁过去多久', 'plan_route', /天坛.*颐和园|颐和园.*天坛/],
  ])('%s, then %s', async (refused, message, name, place) => {
    const last = await talk(refused, message);
    expect(last).toMatchObject({ name });
    expect(last.input).toMatch(place);
  });
});

describe('where one says one is', () => {
  it.each(["I'm at Alexanderplatz", 'we are near the Brandenburg Gate', '我在西湖边上', '我现在在天坛'])(
    '%s is shown',
    async (message) => {
      expect(await talk(message)).toMatchObject({ name: 'locate' });
    },
  );

  it.each(["I'm at work", "I'm near retirement", '我在吃饭'])('%s names no place', async (message) => {
    expect((await talk(message)).calls).toEqual([]);
  });

  it('is the start of a way, in the town that is said with it', async () => {
    const last = await talk('鼓楼怎么去', '在南京，我从中山陵走');
    expect(last.input).toMatch(/(?=.*"to":\{"name":"鼓楼","city":"南京"\})(?=.*"from":\{"name":"中山陵")/);
  });

  it('lets a request go on that waited for it', async () => {
    const last = await talk('museums near me', "I'm at Alexanderplatz");
    expect(last).toMatchObject({ name: 'search_places' });
    expect(last.input).toMatch(/museum.*Alexanderplatz/);
  });

  it('is what lies around in the next question', async () => {
    expect((await talk('我在西湖边上', '附近有什么博物馆')).input).toMatch(/西湖|p1/);
  });
});

describe('two places that were spoken of', () => {
  it.each([
    [['where is Kyoto', 'where is Nara', 'how far apart are these two'], 'measure', /Kyoto|p1/],
    [['how far is Oslo from Bergen', 'draw a line between them'], 'map_draw', /Oslo.*Bergen|Bergen.*Oslo/],
    [['西安在哪', '洛阳在哪', '它们之间有多远'], 'measure', /p1|西安/],
  ] as const)('%s', async (messages, name, pair) => {
    const last = await talk(...messages);
    expect(last).toMatchObject({ name });
    expect(last.input).toMatch(pair);
    expect(last.input).not.toMatch(/view|selection/);
  });
});
