import { describe, expect, it } from 'vitest';
import type { Miss } from '../../../lib/domain/miss.ts';
import type { RouteReport } from '../../../lib/domain/route.ts';
import type { SavedPlace } from '../../../lib/domain/saved.ts';
import { mendToolInput, runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import type { SavedContext } from '../../../lib/tools/saved-context.ts';
import type { PlacesFound } from '../../../lib/tools/search-places/places-found.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';
import { offlinePorts } from '../../fixtures/offline.ts';

const placeOf = (name: string, at: SavedPlace['at'], over: Partial<SavedPlace> = {}): SavedPlace => ({
  id: name,
  listId: null,
  name,
  kind: 'point',
  at,
  savedAt: 1,
  ...over,
});
const home = placeOf('翠苑一区', { lng: 120.12, lat: 30.285 }, { role: 'home' });
const work = placeOf('Office', { lng: 120.02, lat: 30.28 }, { role: 'work', savedAt: 2 });
const cafe = placeOf('湖边咖啡', { lng: 120.15, lat: 30.25 }, { kind: 'cafe', note: '靠窗', listId: 'l', savedAt: 3 });
const mum = placeOf('妈妈家', { lng: 121.5, lat: 31.2 }, { savedAt: 4 });

function savedOf(...places: SavedPlace[]): SavedContext {
  const end = (role: string) => places.find((place) => place.role === role);
  const ends = { ...(end('home') && { home: end('home') }), ...(end('work') && { work: end('work') }) };
  const lists = [{ id: 'l', name: '杭州之行', color: 'red' as const, createdAt: 1 }];
  return { ends, count: places.length, all: async () => ({ lists, places }) } as SavedContext;
}

async function run(name: GeoToolName, input: unknown, saved?: SavedContext): Promise<unknown> {
  const context = { ...fakeContext(), ports: offlinePorts(), ...(saved && { saved }) };
  const made = mendToolInput(name, input, { now: NOW, timeZone: 'Asia/Shanghai', selection: [], isStrict: false });
  if ('refusal' in made) throw new Error(made.refusal);
  const options = { timeoutMs: 5_000, messageId: 'm' };
  return runTool(name, geoTools[name].input.parse(made.input), {
    context,
    options,
    toolCallId: 'c',
    signal: undefined,
  });
}
const names = (output: unknown) => (output as PlacesFound).places.map(({ name }) => name);

describe('home and work', () => {
  it.each([
    ['as refs', { from: { ref: 'home' }, to: { ref: 'work' } }],
    ['in Chinese words', { from: '家', to: '公司' }],
    ['in English words', { from: 'my home', to: { name: 'the office' } }],
  ])('are the ends of a way, %s', async (_how, input) => {
    const output = (await run('plan_route', { ...input, mode: 'drive' }, savedOf(home, work))) as RouteReport;
    expect([output.from, output.to].map(({ at }) => at)).toEqual([home.at, work.at]);
  });

  it.each([
    ['home', { to: { ref: 'home' }, from: { name: '西湖' } }],
    ['work', { from: { ref: 'work' }, to: { name: '西湖' } }],
  ])('are asked for where they are not set: %s', async (about, input) => {
    expect(await run('plan_route', { ...input, mode: 'walk' }, savedOf(mum))).toMatchObject({
      miss: 'needs_saved',
      about,
    });
    expect(await run('plan_route', { ...input, mode: 'walk' })).toMatchObject({ miss: 'needs_saved', about });
  });

  it('limit a search to what is around them', async () => {
    const output = (await run(
      'search_places',
      { category: 'museum', within: { ref: 'home' }, radius_m: 9_000 },
      savedOf(home),
    )) as PlacesFound;
    expect(output.search).toMatchObject({ center: home.at, areaName: '翠苑一区' });
    const missed = await run('search_places', { category: 'museum', within: { ref: 'work' } }, savedOf(home));
    expect(missed).toMatchObject({ miss: 'needs_saved', about: 'work' });
  });
});

describe('what the user saved', () => {
  const all = savedOf(home, work, cafe, mum);

  it('is listed by how near it is', async () => {
    const output = await run(
      'search_places',
      { within: { ref: 'saved' }, near: { point: { lng: 120.02, lat: 30.28 } } },
      all,
    );
    expect(names(output)).toEqual(['Office', '翠苑一区', '湖边咖啡', '妈妈家']);
    const { places, source, search } = output as PlacesFound;
    expect(places.map(({ ref, distanceM = -1 }) => [ref, distanceM >= 0])).toEqual(
      ['p1', 'p2', 'p3', 'p4'].map((ref) => [ref, true]),
    );
    expect([source.id, search.areaKind]).toEqual(['saved', 'saved']);
  });

  it.each([
    [{ within: { ref: 'saved' }, category: '咖啡馆' }, ['湖边咖啡']],
    [{ within: { ref: 'saved' }, query: '杭州之行' }, ['湖边咖啡']],
    [{ near: '我的收藏', query: '靠窗' }, ['湖边咖啡']],
    [{ near: { name: 'my saved places' }, query: 'office' }, ['Office']],
  ])('is searched by kind, name, note and list: %j', async (input, expected) => {
    expect(names(await run('search_places', input, all))).toEqual(expected);
  });

  const at = { point: { lng: 120.02, lat: 30.28 } };
  it.each([
    [{ near: at, radius_m: 10_500 }, ['Office', '翠苑一区']],
    [{ near: at, exclude: ['office', '妈妈'] }, ['翠苑一区', '湖边咖啡']],
    [{ near: at, exclude: ['cafe'], limit: 2 }, ['Office', '翠苑一区']],
    [{ near: at, sort: 'relevance' }, ['妈妈家', '湖边咖啡', 'Office', '翠苑一区']],
    [{ near: at, query: '咖啡馆' }, ['湖边咖啡']],
    [{ near: at, query: 'ＯＦＦＩＣＥ' }, ['Office']],
  ])('is limited and ordered as asked: %j', async (input, expected) => {
    expect(names(await run('search_places', { within: { ref: 'saved' }, ...input }, all))).toEqual(expected);
  });

  it('is limited to a box or circle that is searched', async () => {
    const bbox = [120.1, 30.2, 120.13, 30.3];
    const circle = { center: cafe.at, radius_m: 3_000 };
    expect(names(await run('search_places', { near: 'my saved places', within: { bbox } }, all))).toEqual(['翠苑一区']);
    expect(names(await run('search_places', { near: 'my saved places', within: circle }, all))).toEqual(['湖边咖啡']);
  });

  it('says how far it was searched, and what is not saved with a place', async () => {
    const input = { within: { ref: 'saved' }, near: at, radius_m: 20_000, exclude: ['Office'] };
    const output = (await run('search_places', { ...input, open_now: true, sort: 'rating' }, all)) as PlacesFound;
    expect(output.search).toMatchObject({ radiusM: 20_000, exclude: ['Office'] });
    expect(output.search.openNow).toBeUndefined();
    expect(tellOutput('search_places', output, 'en')).toMatch(/no_hours, no_ratings/);
    const none = await run('search_places', { ...input, near: { point: { lng: 0, lat: 0 } } }, all);
    expect(none).toMatchObject({ miss: 'not_found', searched: { radiusM: 20_000 } });
  });

  it('is an honest miss where nothing is saved, or nothing of that kind', async () => {
    expect(await run('search_places', { within: { ref: 'saved' } }, savedOf())).toMatchObject({ miss: 'needs_saved' });
    const none = (await run('search_places', { within: { ref: 'saved' }, category: 'museum' }, all)) as Miss;
    expect(none).toMatchObject({ miss: 'not_found', about: 'museum' });
  });

  it('is meant by a name that nobody else knows, and not by the name of a city', async () => {
    const output = (await run(
      'plan_route',
      { from: { name: '妈妈家' }, to: { name: '上海' }, mode: 'drive' },
      all,
    )) as RouteReport;
    expect(output.from.at).toEqual(mum.at);
    const paris = savedOf(placeOf('巴黎', { lng: 120.1, lat: 30.2 }));
    const way = (await run(
      'plan_route',
      { from: { name: '里昂' }, to: { name: '巴黎' }, mode: 'drive' },
      paris,
    )) as RouteReport;
    expect(Math.round(way.to.at.lat)).toBe(49);
  });
});
