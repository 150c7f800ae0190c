import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function talk(...messages: string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) last = await say(message);
  return last;
}

describe('how far two clocks are apart', () => {
  it.each([
    [['time difference between Lagos and Lima'], /\*\*Lagos\*\* is 6 hours ahead of \*\*Lima\*\*/],
    [['曼谷和上海时差多少'], /早 1 小时/],
    [['what time is it in Kathmandu', 'and how many hours ahead of Delhi is that'], /0\.25 hours ahead/],
    [['巴黎現在幾點', '那柏林呢', '兩地時差多少'], /没有时差/],
  ])('%s', async (messages, told) => {
    expect((await talk(...messages)).answer).toMatch(told);
  });
});

describe('which is closer', () => {
  it('of two that are named', async () => {
    const { calls } = await talk('which is closer to Graz, Vienna or Zagreb');
    expect(calls[0]).toMatchObject({ name: 'travel_times', input: { from: { name: 'Graz' } } });
    expect(JSON.stringify(calls[0]?.input.to)).toMatch(/Vienna.*Zagreb/);
  });

  it('of the two that were measured', async () => {
    const { calls, answer } = await talk('成都和重庆相距多远', '成都和贵阳呢', '哪个离成都近');
    expect(calls.map(({ name }) => name)).toEqual(['measure', 'measure']);
    expect(answer).toMatch(/重庆[\s\S]*贵阳/);
  });
});

describe('what is not known is said in words of its own', () => {
  it.each([
    ['is it safe to walk alone at night in Naples', /no data on crime or safety/],
    ['is Harlem safe?', /no data on crime or safety/],
    ['一个人去大理安全吗', /治安和安全我没有数据/],
    ['any exhibitions in Vienna this weekend', /I do not know what is on/],
    ['周末成都有什么音乐会', /查不到/],
    ['do you sell umbrellas', /not something I can do/],
  ])('%s', async (message, told) => {
    const { calls, answer } = await talk(message);
    expect(calls).toEqual([]);
    expect(answer).toMatch(told);
  });

  it.each(['is it safe to go hiking in Zermatt tomorrow', '明天去黄山爬山安全吗'])(
    '%s asks about the weather',
    async (message) => {
      expect((await talk(message)).calls.map(({ name }) => name)).toEqual(['outing_advice']);
    },
  );
});

it.each(['is it safe to eat raw fish'])('%s asks of no place', async (message) => {
  expect((await talk(message)).answer).not.toMatch(/crime/);
});

describe('Chinese in Latin letters', () => {
  it.each([
    ['chengdu mingtian tianqi zenmeyang', 'get_weather', /成都.*2026-11-30/],
    ['cong wuhan dao changsha zenme zou', 'plan_route', /武汉.*长沙/],
  ])('%s', async (message, name, input) => {
    const { calls } = await talk(message);
    expect(calls[0]).toMatchObject({ name });
    expect(JSON.stringify(calls[0]?.input)).toMatch(input);
  });
});

it('hiding what is not drawn is answered as that', async () => {
  const { calls, answer } = await talk('hello', 'hide it');
  expect(calls.map(({ name }) => name)).toEqual(['map_edit']);
  expect(answer).toMatch(/nothing on the map/i);
});

it.each(['weather dubln', 'forecast edinburg tomorrow'])('%s: a name in lower case with a slip', async (message) => {
  const { calls } = await talk(message);
  expect(JSON.stringify(calls[0]?.input)).toMatch(/dubln|edinburg/);
});
