import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { conversationFor } from '../../fixtures/utterances/score.ts';

const lexicons = lexiconsOf(() => sharedGazetteer);
const callsFor = (text: string, selection: string[]) => {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const understood = understand(conversationFor({ id: '', lang, text, selection, expect: { tool: null } }), lexicons);
  return understood.kind === 'calls' ? understood.calls : [];
};

describe('what is selected on the map', () => {
  it.each([
    ['cafés in here', { category: 'cafe', within: { ref: 'a1' } }],
    ['what museums are in here', { category: 'museum', within: { ref: 'a1' } }],
    ['restaurants inside', { category: 'restaurant', within: { ref: 'a1' } }],
    ['这里面有什么咖啡馆', { category: 'cafe', within: { ref: 'a1' } }],
    ['附近的药店', { category: 'pharmacy', within: { ref: 'a1' } }],
  ])('is where a search looks if it is an area: %s', (text, input) =>
    expect(callsFor(text, ['a1'])).toMatchObject([{ name: 'search_places', input }]),
  );

  it('is no area of a search elsewhere', () =>
    expect(callsFor('cafes in Rome', ['a1'])).toMatchObject([{ input: { near: { name: 'Rome' } } }]));

  it.each(['petrol stations along it', '沿线有什么加油站'])('is what a search runs along if it is a line: %s', (text) =>
    expect(callsFor(text, ['l1'])).toMatchObject([{ name: 'search_places', input: { along: { ref: 'l1' } } }]),
  );

  it.each([
    'what is along it?',
    'anything along it?',
    'What’s along this track?',
    'what does it pass?',
    '沿途有什么？',
    '这条轨迹沿线有什么好玩的',
    '它经过哪些地方',
  ])('is what is asked of all along it: %s', (text) =>
    expect(callsFor(text, ['l1'])).toMatchObject([
      { name: 'search_places', input: { category: 'attraction', along: { ref: 'l1' } } },
    ]),
  );

  it.each(['what is in it?', "what's inside this area", '里面有什么', '它里面都有些什么'])(
    'is what is asked of all in it: %s',
    (text) =>
      expect(callsFor(text, ['a1'])).toMatchObject([
        { name: 'search_places', input: { category: 'attraction', within: { ref: 'a1' } } },
      ]),
  );

  it.each(['weather here', '这里天气怎么样'])('is what "here" means: %s', (text) =>
    expect(callsFor(text, ['p1'])).toMatchObject([{ name: 'get_weather', input: { place: { ref: 'p1' } } }]),
  );

  it.each(['从这里到故宫怎么走', 'how do I get from here to the Louvre'])('is where a way begins "here": %s', (text) =>
    expect(callsFor(text, ['p1'])).toMatchObject([{ name: 'plan_route', input: { from: { ref: 'p1' } } }]),
  );

  it.each([
    ['这块地多大', 'a1', 'area'],
    ['how long is this line', 'l1', 'length'],
  ])('is measured by its kind: %s', (text, ref, what) =>
    expect(callsFor(text, [ref])).toMatchObject([{ name: 'measure', input: { what, ref } }]),
  );
});
