import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import type { Understanding } from '../../../lib/understanding/understanding.ts';
import { conversationFor } from '../../fixtures/utterances/score.ts';

const lexicons = lexiconsOf(() => sharedGazetteer);

/** "plan_route {"to":…}", or what kind of talk a message is. `scene`: of scenes.json, what was said before. */
function heard(text: string, scene?: string): string {
  const lang = /[一-鿿]/.test(text) ? 'zh' : 'en';
  const said = { id: '', lang, text, expect: { tool: null }, ...(scene !== undefined && { context: scene }) } as const;
  return told(understand(conversationFor(said), lexicons));
}

const told = (understood: Understanding): string =>
  understood.kind === 'calls'
    ? understood.calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join(' & ') +
      (understood.undone ?? []).map((part) => ` – ${part}`).join('')
    : understood.kind === 'talk'
      ? understood.talk
      : understood.kind;

describe('which of some in a list is nearer', () => {
  it.each([
    ['第二个和第四个哪个近', 'cafes', '三里屯', ['p2', 'p4']],
    ['哪个更近，第一家还是第五家', 'cafes', '三里屯', ['p1', 'p5']],
    ['前三个哪个离我近', 'cafes', '"me"', ['p1', 'p2', 'p3']],
    ['is the second or the fourth closer?', 'hotels', 'Times Square', ['p2', 'p4']],
    ['which of the first two is farther', 'hotels', 'Times Square', ['p1', 'p2']],
    ['the third or the first, which is nearer to me', 'hotels', '"me"', ['p3', 'p1']],
  ])('%s', (text, scene, from, refs) => {
    const answer = heard(text, scene);
    expect(answer).toMatch(/^travel_times /);
    expect(answer.split('"to"')[0]).toContain(from);
    expect(answer.split('"to"')[1]?.match(/p\d/g)).toEqual(refs);
  });

  it('is a distance where that is asked for', () => {
    expect(heard('distance from the first to the second, which is closer', 'hotels')).toMatch(/^measure /);
  });
});

describe('where a place of the list is', () => {
  it.each([
    ['where is Row Inn?', 'hotels', 'p2'],
    ["where's pod stay", 'hotels', 'p4'],
    ['星巴克臻选在什么位置', 'cafes', 'p3'],
    ['转角咖啡在哪里', 'cafes', 'p4'],
  ])('%s', (text, scene, ref) => {
    expect(heard(text, scene)).toBe(`locate {"ref":"${ref}"}`);
  });

  it('is not what is asked where its details are', () => {
    expect(heard('where is Row Inn and its phone number', 'hotels')).toMatch(/get_place {"ref":"p2"}/);
  });
});

describe('how many are wanted', () => {
  it.each([
    ['湖南最大的四个城市', 4],
    ['西班牙人口最多的两个城市', 2],
    ['山东前五大城市', 5],
    ['the four most populous cities in Chile', 4],
  ])('%s', (text, limit) => {
    expect(heard(text)).toMatch(/^search_places {"category":"city"/);
    expect(heard(text)).toContain(`"limit":${limit}`);
  });

  it.each([
    ['3 star hotels in Porto', '3 star'],
    ['four-star hotels near the Louvre', 'four-star'],
    ['a 2 star hotel in Graz', '2 star'],
    ['西湖附近的四星酒店', '四星'],
    ['三星级宾馆 成都', '三星级'],
    ['4.5星以上的火锅店 重庆', '4.5星以上'],
  ])('is not said by the stars: %s', (text, stars) => {
    expect(heard(text)).toMatch(/^search_places {"category":"(?:hotel|hotpot)","near"/);
    expect(heard(text)).not.toContain('limit');
    expect(heard(text)).toContain(` – ${stars}`);
  });
});

describe('a mode that is ruled out', () => {
  it.each([
    ['from Euston to Brixton without the tube', 'drive'],
    ['Camden to Soho but not by bus', 'drive'],
    ['how do I get from Lyon to Nice without driving', 'transit'],
    ['不坐地铁从虹桥到静安寺怎么走', 'drive'],
    ['从西湖到灵隐寺，不想开车', 'transit'],
    ['from Lyon to Nice by train, not by car', 'transit'],
    ['from Lyon to Nice, no tolls, by car', 'drive'],
  ])('is not taken: %s', (text, mode) => {
    expect(heard(text)).toMatch(/^plan_route /);
    expect(heard(text)).toContain(`"mode":"${mode}"`);
  });
});

describe('what is said about the weather', () => {
  it.each(['weather sucks', 'the weather here is horrible today', 'what gorgeous weather', '今天天气真烂', '这鬼天气'])(
    'is no question: %s',
    (text) => expect(['told', 'unknown']).toContain(heard(text)),
  );
  it.each(['is the weather awful in Oslo?', '今天天气好吗', 'weather', '明天天气怎么样'])('is one: %s', (text) =>
    expect(heard(text)).toMatch(/^get_weather /),
  );
});

describe('what is not covered', () => {
  it.each([
    '帮我打个车去火车站',
    '给我叫辆车到虹桥',
    '帮我租辆车',
    'book me a train to Porto',
    'reserve us two coach seats to Graz',
    'I need a taxi to the station',
    'call the restaurant',
  ])('is named as that: %s', (text) => expect(heard(text)).toBe('service'));

  it('is how safe a walk at night is', () => {
    expect(heard('is it safe to walk in Marseille at night')).toBe('safety');
    expect(heard('夜里一个人在里昂走安全吗')).toBe('safety');
  });

  it.each(['打车去虹桥机场', 'take a taxi to Heathrow', 'find a room near the train station'])(
    'is not the way by taxi, nor a search: %s',
    (text) => expect(heard(text)).toMatch(/^(?:plan_route|search_places) /),
  );
});

describe('the area that was reached', () => {
  it.each([
    ['那一片有超市吗', 'reach'],
    ['那一带有药店吗', 'reach'],
    ['hotels in the shaded area', 'reach_en'],
    ['bakeries in that area', 'reach_en'],
  ])('is where is searched: %s', (text, scene) => expect(heard(text, scene)).toContain('"within":{"ref":"a1"}'));
});

describe('a place and a weekend', () => {
  it.each([
    ['罗马这个周末', undefined],
    ['罗马这个周末', 'route'],
    ['Porto next weekend', 'route_en'],
    ['里昂下周末', 'cafes'],
  ])('asks what is meant: %s after %s', (text, scene) => expect(heard(text, scene)).toMatch(/^ask_user /));

  it('changes the place of a weather report', () => {
    expect(heard('Porto this weekend', 'weather_en')).toMatch(/^get_weather .*Porto/);
  });
});
