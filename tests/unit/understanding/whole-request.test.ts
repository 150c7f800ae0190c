import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { outcomeOf, type Utterance } from '../../fixtures/utterances/score.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);

const say = (text: string, context: string): Utterance => ({
  id: text,
  lang: 'zh',
  text,
  context,
  expect: { tool: '' },
});
const callOf = (text: string, context: string) => outcomeOf(say(text, context), lexicons).calls[0];

describe('a request that says all it needs', () => {
  it.each([
    ['从天安门步行15分钟能到哪', 'route', 'travel_times', { from: { name: '天安门' }, minutes: [15], mode: 'walk' }],
    ['大阪到京都坐电车', 'route', 'plan_route', { from: { name: '大阪' }, to: { name: '京都' }, mode: 'transit' }],
    ['one day in Rome, must see the Vatican', 'trip', 'plan_trip', { area: { name: 'Rome' }, days: 1 }],
    ['离我最近的加油站', 'cafes', 'search_places', { category: 'fuel', sort: 'distance' }],
    ['当前地图里的医院', 'cafes', 'search_places', { category: 'hospital', within: 'view' }],
    ['Is it too hot to run in Miami this afternoon?', 'place', 'outing_advice', { place: { name: 'Miami' } }],
  ])('%s, after "%s", is no change of what was asked before', (text, context, name, input) => {
    expect(callOf(text, context)).toMatchObject({ name, input });
  });

  it.each([
    ['换成步行', 'route', 'plan_route', { from: { name: '天安门' }, to: { name: '颐和园' }, mode: 'walk' }],
    ['那上海呢', 'weather', 'get_weather', { place: { name: '上海' } }],
    ['药店呢', 'cafes', 'search_places', { category: 'pharmacy', near: { name: '三里屯' } }],
    ['走路去故宫', 'route', 'plan_route', { to: { name: '故宫' }, mode: 'walk' }],
  ])('%s, after "%s", still changes it', (text, context, name, input) => {
    expect(callOf(text, context)).toMatchObject({ name, input });
  });
});
