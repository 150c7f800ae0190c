import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { type FakeContext, fakeContext, fakePorts, fakeSource } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const gazetteer = builtGazetteer();

/** The gazetteer's names, and a record of everything else that was queried. */
function context(locale: 'zh' | 'en' = 'zh'): FakeContext {
  const fake = fakeContext({ locale });
  const { geocode } = embeddedPorts(gazetteer, () => fake.now.getTime());
  return { ...fake, ports: { ...fake.ports, geocode } };
}

async function outputOf(name: GeoToolName, input: object, within: FakeContext) {
  const run = { context: within, options: { timeoutMs: 5_000, messageId: 'm' }, toolCallId: 'c', signal: undefined };
  return runTool(name, geoTools[name].input.parse(input), run);
}

/** Every tool that takes a place by name, with a name that nothing has. */
const CALLS: [GeoToolName, (name: string) => object][] = [
  ['get_weather', (name) => ({ place: { name }, span: 'now' })],
  ['search_places', (name) => ({ category: 'cafe', near: { name } })],
  ['plan_route', (name) => ({ from: { name: '北京' }, to: { name } })],
  ['plan_route', (name) => ({ from: { name }, to: { name: '北京' } })],
  ['plan_route', (name) => ({ from: { name: '北京' }, to: { name: '上海' }, via: [{ name }] })],
  ['travel_times', (name) => ({ from: { name }, minutes: [10] })],
  ['travel_times', (name) => ({ from: { name: '北京' }, to: [{ name }] })],
  ['plan_trip', (name) => ({ area: { name }, days: 1 })],
  ['outing_advice', (name) => ({ place: { name } })],
  ['measure', (name) => ({ what: 'distance', between: [{ name: '北京' }, { name }] })],
  ['map_view', (name) => ({ action: 'fly_to', place: { name } })],
  ['map_draw', (name) => ({ shape: 'circle', center: { name }, radius_m: 500 })],
  ['map_draw', (name) => ({ shape: 'line', points: [{ name: '北京' }, { name }] })],
  ['map_draw', (name) => ({ shape: 'label', center: { name }, text: 'x' })],
  ['locate', (name) => ({ query: name })],
];

describe('a name that nothing bears', () => {
  it.each(
    CALLS.flatMap(
      ([tool, input]) =>
        [
          [tool, input, '布达佩思', 'Budapest'],
          [tool, input, 'Reykjavic', 'Reykjavík'],
        ] as const,
    ),
  )('is a question in %s, and nothing is asked, drawn or remembered of the guess', async (tool, input, name, guess) => {
    const within = context();
    const output = await outputOf(tool, input(name), within);
    expect(output).toMatchObject({ miss: 'not_found', about: name });
    if (!isMiss(output)) throw new Error('no miss');
    expect(output.candidates?.map(({ nameEn }) => nameEn)).toContain(guess);
    expect(output.candidates?.every(({ ref }) => ref === undefined)).toBe(true);
    expect(within.asked).toEqual([]);
    const part = { type: `tool-${tool}`, toolCallId: 'c', state: 'output-available', input: input(name), output };
    expect(mapOf([{ id: 'm', role: 'assistant', parts: [part] }]).layers).toEqual([]);
  });

  it('is told to the model as not found, with what to do about it', async () => {
    const output = await outputOf('get_weather', { place: { name: 'Budapst' }, span: 'now' }, context('en'));
    const told = geoTools.get_weather.tell(output as never, 'en');
    expect(told).toMatch(/^not_found: Budapst\n/);
    expect(told).toMatch(/its card asks the user.*no weather, route/);
    expect(told).toContain('Budapest');
  });

  it('is found by its English name where that is one, whatever its Chinese name resembles', async () => {
    const found = await resolvePlace({ name: '布达佩思', name_en: 'Budapest' }, context());
    expect(found).toMatchObject({ nameEn: 'Budapest', countryCode: 'HU' });
  });

  it('stays a plain miss where nothing comes near it', async () => {
    const found = await resolvePlace({ name: '锟斤拷烫烫烫' }, context());
    expect(found).toMatchObject({ miss: 'not_found' });
    expect(found).not.toHaveProperty('candidates');
  });

  it.each(['pinyin', 'typo', 'coarse'] as const)(
    'is not a fact if the match is %s; exact and alias are',
    async (match) => {
      const place: Place = { name: '甲', kind: 'city', at: { lng: 1, lat: 2 }, match };
      const ports = { ...fakePorts(), geocode: async () => ({ value: [place], source: fakeSource }) };
      expect(await resolvePlace({ name: '乙' }, fakeContext({ ports }))).toMatchObject({ miss: 'not_found' });
      for (const sure of ['exact', 'alias'] as const) {
        ports.geocode = async () => ({ value: [{ ...place, match: sure }], source: fakeSource });
        expect(await resolvePlace({ name: '乙' }, fakeContext({ ports }))).toMatchObject({ name: '甲' });
      }
    },
  );

  it('is left out in favour of what bears the name', async () => {
    const guess: Place = { name: '丙', kind: 'city', at: { lng: 1, lat: 2 }, match: 'pinyin', population: 9_000_000 };
    const fact: Place = { name: '丁', kind: 'city', at: { lng: 50, lat: 20 }, match: 'alias', population: 900 };
    const ports = { ...fakePorts(), geocode: async () => ({ value: [guess, fact], source: fakeSource }) };
    expect(await resolvePlace({ name: '丁城' }, fakeContext({ ports }))).toMatchObject({ name: '丁' });
    const located = await outputOf('locate', { query: '丁城' }, fakeContext({ ports }));
    expect(located).toMatchObject({ candidates: [{ name: '丁' }] });
  });
});

describe('a house of which only the district is known', () => {
  const district: Place = {
    name: '海淀区',
    nameEn: 'Haidian District',
    kind: 'county',
    at: { lng: 116.3, lat: 39.96 },
    match: 'coarse',
    asked: '海淀区知春路48号',
    precision: 'city',
  };
  const ports = { ...fakePorts(), geocode: async () => ({ value: [district], source: fakeSource }) };

  it('is located there, with a marker that is called approximate', async () => {
    const output = await outputOf('locate', { query: '海淀区知春路48号' }, fakeContext({ ports }));
    expect(output).toMatchObject({ candidates: [{ name: '海淀区', match: 'coarse', asked: '海淀区知春路48号' }] });
    const part = { type: 'tool-locate', toolCallId: 'c', state: 'output-available', input: {}, output };
    const [marker] = mapOf([{ id: 'm', role: 'assistant', parts: [part] }]).layers;
    expect(marker?.label).toEqual({ name: '海淀区（大致位置）', nameEn: 'Haidian District (approximate)' });
    const result = geoTools.locate.tell(output as never, 'zh');
    expect(result).toMatch(/^coarse: .*48号.*no exact position/m);
    const asker = { message: '海淀区知春路48号在哪里', locale: 'zh' } as const;
    const said = answerFrom([{ name: 'locate', input: {}, output }], asker);
    expect(said).toMatch(/没有找到“海淀区知春路48号”，只确定到 \*\*海淀区/);
  });

  it.each(CALLS.filter(([tool]) => tool !== 'locate'))('is a question in %s', async (tool, input) => {
    const within = fakeContext({ ports });
    const output = await outputOf(tool, input('海淀区知春路48号'), within);
    expect(output).toMatchObject({ miss: 'not_found', candidates: [{ name: '海淀区' }] });
    expect(geoTools[tool].tell(output as never, 'zh')).toMatch(/only the street or area.*its card asks the user/);
  });
});
