import { describe, expect, it } from 'vitest';
import type { PastCall } from '../../../lib/domain/turn-facts.ts';
import { answersIn } from '../../../lib/i18n/answers.ts';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import { markerOf } from '../../../lib/tools/search-places/marker-of.ts';
import type { Conversation } from '../../../lib/understanding/dialogue/conversation.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { fakeSource } from '../../fixtures/fake-ports.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);

/** A list of bakeries as returned by the search. */
function listOf(count: number): PastCall {
  const places = Array.from({ length: count }, (_, index) => ({
    ref: `p${index + 1}`,
    name: `面包房${index + 1}`,
    kind: 'bakery',
    at: { lng: 120.1 + index / 100, lat: 30.2 },
  }));
  const search = { areaKind: 'around' as const, areaName: '杭州', center: { lng: 120.1, lat: 30.2 }, radiusM: 2_000 };
  const output = geoTools.search_places.output.parse({ places, search, source: fakeSource });
  expect(places.map((place) => markerOf(place).ref)).toHaveLength(count);
  return { name: 'search_places', input: { category: 'bakery', near: { name: '杭州' } }, output };
}

function asked(message: string, rest: Partial<Conversation> = {}) {
  return understand(
    {
      message,
      before: [],
      now: [],
      today: '2026-11-29',
      hour: 12,
      pageLocale: 'zh',
      hasView: true,
      hasPosition: false,
      selection: [],
      ...rest,
    },
    lexicons,
  );
}

describe('a number that the list does not have', () => {
  it.each([
    ['第四个怎么走', 3, 4],
    ['从第一家骑车到第五家', 3, 5],
    ['第七家几点关门', 6, 7],
    ['cycle from the second to the fourth', 3, 4],
    ['what is the phone number of the third one', 2, 3],
    ['#6 opening hours', 5, 6],
    ['倒数第三个在哪', 2, -3],
  ])('is said and nothing is put in its place: %s', (message, count, number) => {
    expect(asked(message, { before: [listOf(count)] })).toEqual({ kind: 'beyond', beyond: { number, count } });
  });

  it('is not looked for in a list of long ago', () => {
    const before = [listOf(8), listOf(2)];
    expect(asked('第五个怎么走', { before })).toMatchObject({ kind: 'beyond', beyond: { number: 5, count: 2 } });
  });

  it('is answered in a sentence that says how many there are', () => {
    expect(answersIn('zh').gaps.beyond(4, 3)).toBe('刚才只列出了 3 个地点，没有第 4 个。要哪一个？');
    expect(answersIn('en').gaps.beyond(4, 1)).toContain('only 1 place; there is no number 4');
  });

  it.each([
    ['第二家怎么走', 'p2'],
    ['how do I get to the third one', 'p3'],
    ['去最后一个怎么走', 'p3'],
  ])('leaves those alone that it has: %s', (message, ref) => {
    expect(asked(message, { before: [listOf(3)] })).toMatchObject({
      kind: 'calls',
      calls: [{ name: 'plan_route', input: { to: { ref } } }],
    });
  });

  it.each(['第六人民医院在哪', '第二中学怎么走'])('is none in a name: %s', (message) => {
    expect(asked(message, { before: [listOf(2)] })).toMatchObject({ kind: 'calls' });
  });
});

describe('two places that are selected', () => {
  const selection = ['p4', 'p9'];

  it.each([
    '这两个地方相距多远',
    '它们之间的直线距离',
    'how far apart are these two?',
    'distance between them',
    '从这里到那里多远',
  ])('are measured from the first to the second: %s', (message) => {
    expect(asked(message, { selection, before: [listOf(9)] })).toMatchObject({
      kind: 'calls',
      calls: [{ name: 'measure', input: { between: [{ ref: 'p4' }, { ref: 'p9' }] } }],
    });
  });

  it.each(['这两个之间开车怎么走', 'walk from one to the other', '两者之间骑车多久'])('make a way: %s', (message) => {
    expect(asked(message, { selection, before: [listOf(9)] })).toMatchObject({
      kind: 'calls',
      calls: [{ name: 'plan_route', input: { from: { ref: 'p4' }, to: { ref: 'p9' } } }],
    });
  });

  it('are not meant where places are named', () => {
    const understood = asked('苏州和无锡这两个地方相距多远', { selection });
    expect(JSON.stringify(understood)).not.toContain('p4');
  });
});

describe('parts of a request that no tool does', () => {
  it.each([
    ['查一下合肥明天的天气，再帮我订一张去合肥的高铁票', ['get_weather'], '帮我订一张去合肥的高铁票'],
    ['洛阳天气，顺便帮我叫个车去龙门石窟', ['get_weather'], '帮我叫个车去龙门石窟'],
    ['find bakeries near the Prado and book me a hotel', ['search_places'], 'book me a hotel'],
    [
      'weather in Turin, then translate good morning into Italian',
      ['get_weather'],
      'translate good morning into Italian',
    ],
  ])('are named: %s', (message, tools, part) => {
    const understood = asked(message);
    if (understood.kind !== 'calls') throw new Error(JSON.stringify(understood));
    expect(understood.calls.map(({ name }) => name)).toEqual(tools);
    expect(understood.undone).toEqual([part]);
  });

  it('are none where every part is done', () => {
    const understood = asked('合肥天气和附近的火锅店，再从合肥南站走到包公园');
    if (understood.kind !== 'calls') throw new Error(JSON.stringify(understood));
    expect(understood.calls.map(({ name }) => name)).toEqual(['get_weather', 'search_places', 'plan_route']);
    expect(understood.undone ?? []).toEqual([]);
  });
});

describe('a way without a start', () => {
  const output = { miss: 'needs_start', about: '岳麓山' };
  const before = [{ name: 'plan_route', input: { to: { name: '岳麓山' }, mode: 'transit' }, output }];

  it.each([
    ['从长沙南站', { name: '长沙南站' }],
    ['橘子洲', { name: '橘子洲' }],
    ['from Changsha South railway station', { name: 'Changsha South railway station' }],
    ['从地图中心出发', { ref: 'view' }],
    ['From the centre of the map', { ref: 'view' }],
    ['我的位置', { ref: 'me' }],
  ])('takes it from the next message: %s', (message, from) => {
    expect(asked(message, { before })).toMatchObject({
      kind: 'calls',
      calls: [{ name: 'plan_route', input: { to: { name: '岳麓山' }, mode: 'transit', from } }],
    });
  });

  it('lets go of it when something else is asked', () => {
    expect(asked('长沙天气怎么样', { before })).toMatchObject({ kind: 'calls', calls: [{ name: 'get_weather' }] });
  });
});
