import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { namesOn } from '../../fixtures/names-on.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const dialogue = () => embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });

async function talk(...messages: string[]) {
  const { say } = dialogue();
  for (const message of messages.slice(0, -1)) await say(message);
  return say(messages.at(-1) ?? '');
}

describe('an answer says what was found as it was found', () => {
  it.each([
    ['海淀区的公园', /^在海淀区周围 15 公里内找到 \d+ 个地点/],
    ['temples in Kyoto', /^I found \d+ places within 15 km of Kyoto;/],
    ['四川有哪些博物馆', /^在四川省找到 \d+ 个地点/],
  ])('names the circle where no area was searched: %s', async (message, text) => {
    expect((await talk(message)).answer).toMatch(text);
  });

  it.each([
    [
      'draw a circle of 25 km around Madrid',
      'museums in the circle',
      /^I found \d+ places? in the area searched \(around Madrid\)/,
    ],
    ['以广州塔为中心画一个12公里的圆', '圈里的药店', /^在广州塔周边没有找到/],
  ])('names a circle that was drawn as it is called on the map: %s, %s', async (drawn, message, text) => {
    expect((await talk(drawn, message)).answer).toMatch(text);
  });

  it('writes a distance as the card does', async () => {
    expect((await talk('mosques in Casablanca')).answer).toContain('**Hassan II Mosque**, 3 km in a straight line');
  });

  it('tells a place and its details once', async () => {
    const { answer, calls } = await talk('when does the Prado open on Friday?');
    expect(calls.map(({ name }) => name)).toEqual(['get_place']);
    expect(answer).not.toMatch(/40\.\d{4}, -3\.\d{4}/);
    expect(answer).toMatch(/Nothing more is known about .*hours/);
  });

  it('puts the label of a fact and a sentence that follows as Chinese does', async () => {
    expect((await talk('35.6586, 139.7454 在哪')).answer).toContain('标出。坐标按');
  });
});

describe('a question of its own takes nothing from the one before', () => {
  it.each([
    ['weather in Lima in three weeks', 'weather in Barcelonna'],
    ['三周后利马天气', '苏洲天气'],
  ])('not the day: %s, %s', async (before, message) => {
    expect((await talk(before, message)).calls[0]?.input).toMatchObject({ span: 'now' });
  });

  it('keeps the day where nothing but a wish is said', async () => {
    const { calls } = await talk('weather in Lima tomorrow', 'will I need an umbrella?');
    expect(calls[0]?.input).toMatchObject({ date: '2026-11-30' });
  });

  it.each([
    ['air quality in Delhi', 'how high is Mont Blanc'],
    ['museums in Rome', 'how deep is Lake Geneva'],
    ['weather in Rome', 'how wide is the Amazon'],
    ['长沙两日游', '法国有多大'],
  ])('not the tool: %s, %s', async (before, message) => {
    expect((await talk(before, message)).calls).toEqual([]);
  });
});

describe('a way whose start nobody said', () => {
  it.each([
    ['南京的博物馆', '第二个怎么走'],
    ['temples in Kyoto', 'how do I get to the first one?'],
    ['东京的机场有哪些', '成都东站怎么走'],
  ])('has none from what was looked at before: %s, %s', async (before, message) => {
    const { calls } = await talk(before, message);
    expect(calls.map(({ name, told }) => [name, told.split(':')[0]])).toEqual([['plan_route', 'needs_start']]);
  });
});

describe('kinds of places that a trip is made for', () => {
  it.each([
    ['三亚三日游，想去沙滩和水族馆', ['beach', 'aquarium']],
    ['plan two days in Lyon with parks and castles', ['park', 'castle']],
    ['two days in Lyon with parks but no museums', ['park']],
  ])('are asked for: %s', async (message, interests) => {
    expect((await talk(message)).calls[0]?.input.interests).toEqual(interests);
  });
});

describe('the difference of two clocks', () => {
  it.each([
    ['time difference between Madrid and Chicago', /\*\*Madrid\*\* is 7 hours ahead of \*\*Chicago\*\*/],
    ['曼谷和柏林时差多少', /曼谷\*\*比\*\*柏林\*\*早 6 小时/],
  ])('is told beside both times, and nothing is left undone: %s', async (message, told) => {
    const { answer } = await talk(message);
    expect(answer).toMatch(told);
    expect(answer).not.toMatch(/Not done|没有做到/);
  });

  it('is named as not told where only one of the places is known', async () => {
    expect((await talk('time difference to Madrid')).answer).toMatch(/Not done.*difference/);
  });

  it('is not named where the times of all places are told', async () => {
    expect((await talk('what time is it in Lima and Oslo')).answer).not.toContain('Not done');
  });
});

describe('the airports of a city', () => {
  it.each([
    ['北京的机场在哪', ['北京首都国际机场', '北京大兴国际机场']],
    ['where is the airport in Paris', ['Orly', 'De Gaulle']],
    ['nearest airport to Big Ben', ['London City Airport', 'Heathrow']],
    ['东京的机场有哪些', ['东京羽田机场', '成田']],
  ])('lie outside of it: %s', async (message, names) => {
    const { calls } = await talk(message);
    const listed = namesOn(calls, message).join(' ');
    for (const name of names) expect(listed).toContain(name);
  });

  it('are airfields: no heliport, railway station or code for the whole city', async () => {
    const { calls } = await talk('airports in Paris');
    const listed = namesOn(calls, 'airports in Paris').join(' ');
    expect(listed).toContain('Orly');
    expect(listed).not.toMatch(/Heliport|Station|Metropolitan/);
  });
});
