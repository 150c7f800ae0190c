import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { createGeocode } from '../../../lib/providers/geocode/geocode.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { locate } from '../../../lib/tools/locate/index.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer, ROOT } from '../gazetteer/shared.ts';

const ports = embeddedPorts(builtGazetteer(), () => 0);
const { view: _, ...unseen } = fakeContext();
const context: ToolContext = { ...unseen, ports: { ...unseen.ports, ...ports } };
const resolved = (name: string, more: Partial<ToolContext> = {}) => resolvePlace({ name }, { ...context, ...more });

/** What a question about the name offers, as "name, area"; null if it is stated as a fact. */
async function asked(name: string, more: Partial<ToolContext> = {}): Promise<string[] | null> {
  const found = await resolved(name, more);
  if (!isMiss(found)) return null;
  expect(found.miss, name).toBe('ambiguous');
  return (found.candidates ?? []).map((place) => `${place.nameEn ?? place.name}, ${place.adminEn ?? ''}`);
}

describe('a name that several places bear', () => {
  const NAMES =
    `朝阳|Chaoyang|通州|宝山|鼓楼区|和平区|长安区|新华区|桥西区|西湖区|江北区|河东区|向阳区|铁西区|城关镇|德州|刚果|维多利亚|
    Congo|Georgia|Victoria|Neustadt|Springfield|Richmond|Cambridge|Hamilton|Taizhou|Yichun|Yulin|San Jose|Valencia|Columbia|
    Newcastle|Worcester|Lincoln|Greenville|Arlington|Halle|Brest|Granada|Santa Cruz|Rochester|Durham|Lancaster|Burlington`
      .split('|')
      .map((name) => name.trim());

  it.each(NAMES)('is a question where none clearly outweighs the others: %s', async (name) => {
    expect((await asked(name))?.length ?? 0).toBeGreaterThanOrEqual(2);
    const located = await locate.execute({ query: name }, context);
    expect(!isMiss(located) && located.candidates.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['朝阳', ['Chaoyang, Liaoning, China', 'Chaoyang District, Beijing, China']],
    ['刚果', ['Congo - Kinshasa, ', 'Congo - Brazzaville, ']],
    ['Georgia', ['Georgia, ', 'Georgia, United States']],
    ['Victoria', ['Victoria State, Australia', 'Victoria, British Columbia, Canada']],
    ['城关镇', ['Liquan Chengguanzhen, Shaanxi, China']],
  ])('offers of %s what could be meant, each with its area', async (name, places) => {
    expect(await asked(name)).toEqual(expect.arrayContaining(places));
  });

  it('leaves out a capital and a famous place that are far smaller than the others', async () => {
    const hamilton = await asked('Hamilton');
    expect(hamilton).toEqual(expect.arrayContaining(['Hamilton, Ontario, Canada', 'Hamilton, New Zealand']));
    expect(hamilton).not.toContain('Hamilton, Bermuda');
    expect((await asked('Victoria'))?.length).toBeLessThanOrEqual(4);
  });

  it.each([
    ['Paris', 'FR'],
    ['London', 'GB'],
    ['北京', 'CN'],
    ['Birmingham', 'GB'],
    ['Manchester', 'GB'],
    ['Barcelona', 'ES'],
    ['Santiago', 'CL'],
    ['Kingston', 'JM'],
    ['Wellington', 'NZ'],
    ['Tripoli', 'LY'],
    ['Suzhou', 'CN'],
    ['Fuzhou', 'CN'],
    ['西安', 'CN'],
    ['海南', 'CN'],
    ['大同', 'CN'],
    ['奥克兰', 'NZ'],
    ['圣何塞', 'CR'],
    ['剑桥', 'GB'],
    ['皇后镇', 'NZ'],
    ['Portland', 'US'],
    ['Naples', 'IT'],
    ['Hyderabad', 'IN'],
  ])('is a fact where one clearly outweighs the others: %s', async (name, countryCode) => {
    expect(await resolved(name)).toMatchObject({ countryCode });
    expect(await locate.execute({ query: name }, context)).toMatchObject({ candidates: [{ countryCode }] });
  });

  it('is settled by the area said with it, and by the map over one of them', async () => {
    expect(await resolved('北京朝阳')).toMatchObject({ name: '朝阳区', admin: '北京' });
    expect(await resolved('朝阳, 辽宁')).toMatchObject({ name: '朝阳市' });
    expect(await resolved('Victoria, Seychelles')).toMatchObject({ countryCode: 'SC' });
    const center = { lng: 116.44, lat: 39.92 };
    const view: ToolContext['view'] = { center, zoom: 12, bbox: [116.3, 39.8, 116.6, 40] };
    expect(await resolved('朝阳', { view })).toMatchObject({ name: '朝阳区', admin: '北京' });
  });
});

describe('the English name beside the Chinese one', () => {
  it.each([
    ['维多利亚', 'Victoria, Seychelles', { countryCode: 'SC' }],
    ['朝阳', 'Chaoyang District, Beijing', { admin: '北京' }],
    ['德州', 'Dezhou', { name: '德州市' }],
    ['刚果', 'DR Congo', { countryCode: 'CD' }],
    ['北京机场', 'Beijing Daxing International Airport', { name: '北京大兴国际机场' }],
  ])('settles which %s is meant: %s', async (name, nameEn, place) => {
    expect(await resolvePlace({ name, name_en: nameEn }, context)).toMatchObject(place);
  });

  it('settles nothing where it names as many', async () => {
    expect(await resolvePlace({ name: '朝阳', name_en: 'Chaoyang' }, context)).toMatchObject({ miss: 'ambiguous' });
    expect(await resolvePlace({ name: '刚果', name_en: 'Congo' }, context)).toMatchObject({ miss: 'ambiguous' });
  });
});

describe('a name that stands for many sites', () => {
  it.each([
    '长城',
    'Great Wall',
    '三峡',
    '柏林墙',
    'Disneyland',
    '迪士尼乐园',
    '环球影城',
    '钟楼',
    '孔庙',
    '威尼斯人',
    '太古里',
  ])('is a question: %s', async (name) => {
    expect((await asked(name))?.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['八达岭', '八达岭长城'],
    ['上海迪士尼', '上海迪士尼乐园'],
    ['西安钟楼', '西安钟楼'],
    ['天安门', '天安门'],
    ['Hollywood', '好莱坞'],
    ['蒙马特', '蒙马特'],
  ])('is one of them where it is said: %s', async (said, name) => {
    expect(await resolved(said)).toMatchObject({ name });
  });
});

describe('the airport of a city', () => {
  it.each([
    ['成都机场', ['CTU', 'TFU']],
    ['北京机场', ['PEK', 'PKX']],
    ['Beijing airport', ['PEK', 'PKX']],
    ['上海的机场', ['PVG', 'SHA']],
    ['Tokyo airport', ['HND', 'NRT']],
    ['airport in Paris', ['CDG', 'ORY', 'BVA']],
    ['New York airport', ['JFK', 'LGA', 'EWR']],
    ['伦敦机场', ['LHR', 'LGW', 'STN', 'LTN', 'LCY', 'SEN']],
    ['Milan airport', ['MXP', 'LIN', 'BGY']],
    ['曼谷机场', ['BKK', 'DMK']],
    ['Moscow airports', ['SVO', 'DME', 'VKO', 'ZIA']],
    ['São Paulo airport', ['GRU', 'CGH', 'VCP']],
  ])('is a question among all of them: %s', async (name, codes) => {
    const found = await resolved(name);
    const offered = isMiss(found) ? (found.candidates ?? []) : [];
    const wanted = await Promise.all(codes.map(async (code) => resolved(code)));
    expect(offered.map((place) => place.name).sort()).toEqual(wanted.map((place) => (place as Place).name).sort());
  });

  it.each([
    ['杭州机场', '杭州萧山国际机场'],
    ['Singapore airport', '新加坡樟宜机场'],
    ['首都机场', '北京首都国际机场'],
    ['Heathrow', '伦敦希思罗机场'],
    ['双流机场', '成都双流国际机场'],
  ])('is a fact where there is one, or one is named: %s', async (said, name) => {
    expect(await resolved(said)).toMatchObject({ name, kind: 'airport' });
  });

  it.each(['Beijing airport', 'Congo', '朝阳'])('is asked of no geocoder that would name one: %s', async (text) => {
    const live: string[] = [];
    const geocode = createGeocode({
      live: [{ id: 'live' } as never],
      embedded: ports.geocode,
      ask: async (_, query) => {
        live.push(query.text);
        return { value: [], source: { id: 'live', name: 'live', attribution: '', fetchedAt: '' } };
      },
    });
    const found = await geocode({ text, limit: 10, locale: 'en' }, new AbortController().signal);
    expect(live).toEqual([]);
    expect(found.value.length).toBeGreaterThanOrEqual(2);
  });
});

describe('cities of the world', () => {
  const cities = readFileSync(join(ROOT, 'tests/fixtures/world-cities.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

  it.each(['Chinese', 'English'] as const)('stay facts by their %s name, but for a handful', async (language) => {
    const questions: string[] = [];
    for (const [zh = '', en = '', lng, lat] of cities) {
      const name = language === 'Chinese' ? zh : en;
      const found = await resolved(name);
      const at = { lng: Number(lng), lat: Number(lat) };
      if (isMiss(found)) questions.push(name);
      else expect(distanceM(found.at, at), `${name} is ${found.name}`).toBeLessThan(25_000);
    }
    expect(cities.length).toBeGreaterThanOrEqual(300);
    expect(questions.length / cities.length, questions.join(', ')).toBeLessThanOrEqual(0.03);
  });
});
