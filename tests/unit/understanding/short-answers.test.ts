import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../lib/i18n/index.ts';
import type { GeoToolName } from '../../../lib/tools/registry.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';
import { pastCall } from '../../fixtures/past-call.ts';

const AT = { name: '北京' };
const CALLS: [GeoToolName, Record<string, unknown>, message: string][] = [
  ['get_weather', { place: AT, span: 'now' }, ''],
  ['get_weather', { place: AT, span: 'hours' }, ''],
  ['get_weather', { place: AT, span: 'days', days: 5 }, '未来五天 next 5 days'],
  ['get_weather', { place: AT, span: 'days', date: '2026-11-26' }, '明天要带伞吗 umbrella tomorrow'],
  ['search_places', { category: 'museum', near: AT, limit: 8 }, ''],
  ['locate', { query: '北京' }, ''],
  ['get_place', { ref: '故宫' }, ''],
  ['plan_route', { from: AT, to: { name: '上海' }, mode: 'drive' }, ''],
  ['plan_route', { from: AT, to: { name: '上海' }, mode: 'drive', depart_at: '2026-11-26T08:00', weather: true }, ''],
  ['plan_route', { from: AT, to: { name: '上海' }, mode: 'drive', arrive_by: '2026-11-26T18:00' }, ''],
  ['travel_times', { from: AT, to: [{ name: '上海' }, { name: '天安门' }], mode: 'drive' }, ''],
  ['travel_times', { from: AT, minutes: [15, 30], mode: 'walk' }, ''],
  ['plan_trip', { area: AT, days: 2 }, ''],
  ['outing_advice', { place: AT }, ''],
  ['outing_advice', { place: AT, activity: 'running' }, '适合跑步吗 good for a run?'],
  ['map_view', { action: 'fly_to', place: AT }, ''],
  ['map_draw', { shape: 'circle', center: AT, radius_m: 2_000 }, ''],
  ['measure', { what: 'distance', between: [AT, { name: '上海' }] }, ''],
];

const sentences = (text: string) =>
  text.match(/[^。！？!?.]+(?:[.](?!\s|$)[^。！？!?.]*)*(?:[。！？!?]|[.](?=\s|$))/gu) ?? [];

async function said(name: GeoToolName, input: Record<string, unknown>, message: string, locale: Locale, live: boolean) {
  const context = live ? fakeContext({ locale }) : fakeContext({ ports: offlinePorts(), now: OFFLINE_NOW, locale });
  const call = await pastCall(name, input, context);
  return { call, text: answerFrom([call], { message, locale }) };
}

describe.each(['zh', 'en'] as const)('what is said beside a card in %s', (locale) => {
  it.each(CALLS)(
    'is a sentence, with a caution or an answer at most two, and no list: %s %j',
    async (name, input, message) => {
      for (const live of [true, false]) {
        const { text } = await said(name, input, message, locale, live);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/\n|^\s*(?:-|\d+\.)\s/);
        expect(sentences(text).length, text).toBeLessThanOrEqual(2);
        expect(text).not.toMatch(/离线演示数据|offline demo data/);
      }
    },
  );

  it.each(
    CALLS.filter(([name]) =>
      ['search_places', 'travel_times', 'measure', 'map_draw', 'map_view', 'get_place'].includes(name),
    ),
  )('is one sentence where nothing else has to be said: %s %j', async (name, input, message) => {
    const { text } = await said(name, input, message, locale, true);
    expect(sentences(text).length, text).toBe(name === 'travel_times' && 'minutes' in input ? 2 : 1);
  });
});

describe('a sentence beside a list', () => {
  it('tells how many there are and the nearest, with the distance that stands on the card', async () => {
    const { call, text } = await said(
      'search_places',
      { category: 'museum', near: { name: '天安门' } },
      '',
      'zh',
      false,
    );
    const { places } = call.output as { places: { name: string; distanceM: number }[] };
    const [nearest] = places.toSorted((a, b) => a.distanceM - b.distanceM);
    expect(text).toContain(`找到 ${places.length} 个地点，最近的是**${nearest?.name}**`);
    expect(places.filter(({ name }) => text.includes(name))).toHaveLength(1);
  });

  it('answers whether to take an umbrella before it tells the day', async () => {
    const input = { place: AT, span: 'days', date: '2026-11-26' };
    expect((await said('get_weather', input, 'do I need an umbrella tomorrow', 'en', true)).text).toMatch(
      /^(?:It will rain: take an umbrella|It may rain; keep an umbrella at hand|Rain is unlikely; no umbrella needed)\. \*\*/,
    );
  });

  it('tells temperatures in whole degrees, as the card does', async () => {
    for (const span of ['now', 'hours', 'days']) {
      const { text } = await said('get_weather', { place: AT, span }, '未来几天', 'zh', true);
      expect(text).toMatch(/\d °C/);
      expect(text).not.toMatch(/\d\.\d+(?:–| °C)/);
    }
  });
});
