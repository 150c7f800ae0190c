import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { outcomeOf } from '../../fixtures/utterances/score.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);
const toolOf = (lang: 'zh' | 'en', text: string, context?: string) =>
  outcomeOf({ id: '', lang, text, ...(context && { context }), expect: { tool: null } }, lexicons).calls.map(
    ({ name, input }) => (name.startsWith('map_') ? `${name} ${input.action ?? input.shape}` : name),
  );
const PLACES = {
  zh: ['北京', '西湖', '上海', '拉萨'],
  en: ['Paris', 'Central Park', 'Shanghai', 'Reykjavik'],
};
const HERE = '39.90420, 116.40740';
const THERE = '31.23040, 121.47370';

describe.each(['zh', 'en'] as const)('the messages that the page itself writes in %s', (lang) => {
  const { starters } = dictionaryOf(lang);
  const { ask, kilometers } = wordsOf(lang).map;

  it.each(PLACES[lang])('understands every starter about %s', (place) => {
    expect(toolOf(lang, starters.weatherMorning(place))).toEqual(['get_weather']);
    expect(toolOf(lang, starters.weatherEvening(place))).toEqual(['get_weather']);
    for (const kind of ['coffee', 'lunch', 'sights', 'dinner', 'night'] as const) {
      expect(toolOf(lang, starters[kind](place)), kind).toEqual(['search_places']);
    }
    expect(toolOf(lang, starters.route(place, lang === 'zh' ? '天津' : 'London'))).toEqual(['plan_route']);
    expect(toolOf(lang, starters.circle(place))).toEqual(['map_draw circle']);
  });

  it('understands the other ways that are offered where there is no public transport', () => {
    const context = lang === 'zh' ? 'route' : 'route_en';
    for (const text of Object.values(wordsOf(lang).cards.route.instead))
      expect(toolOf(lang, text, context), text).toEqual(['plan_route']);
  });

  it('tells where files come from rather than looking for a place', () => {
    expect(toolOf(lang, lang === 'zh' ? '导出地图' : 'export the map as GPX')).toEqual([]);
  });

  it('understands the starters about the map in view', () => {
    expect(toolOf(lang, starters.here)).toEqual(['locate']);
    expect(toolOf(lang, starters.aroundHere)).toEqual(['search_places']);
  });

  it('understands what the menu of the map asks of a point', () => {
    expect(toolOf(lang, ask.what(HERE))).toEqual(['locate']);
    expect(toolOf(lang, ask.nearby(HERE))).toEqual(['search_places']);
    expect(toolOf(lang, ask.route(HERE, THERE))).toEqual(['plan_route']);
    expect(toolOf(lang, ask.goTo(HERE))).toEqual(['plan_route']);
    expect(toolOf(lang, ask.weather(HERE))).toEqual(['get_weather']);
    expect(toolOf(lang, ask.measure(HERE, THERE))).toEqual(['measure']);
    for (const km of [0.5, 1, 5]) {
      expect(toolOf(lang, ask.circle(HERE, kilometers(km)))).toEqual(['map_draw circle']);
    }
  });

  it('understands what the legend asks of things on the map', () => {
    const [place, list, area] =
      lang === 'zh' ? ['蓝瓶咖啡', 'cafes', '外滩周边'] : ['Hotel Edison', 'hotels', '外滩周边'];
    expect(toolOf(lang, ask.remove(place), list)).toEqual(['map_edit remove']);
    expect(toolOf(lang, ask.show(place), list)).toEqual(['map_edit show']);
    expect(toolOf(lang, ask.remove(area), 'circle')).toEqual(['map_edit remove']);
    expect(toolOf(lang, ask.show(area), 'circle')).toEqual(['map_edit show']);
    expect(toolOf(lang, ask.undo)).toEqual(['map_edit undo']);
    expect(toolOf(lang, ask.redo)).toEqual(['map_edit redo']);
    expect(toolOf(lang, ask.clear)).toEqual(['map_edit clear']);
  });
});
