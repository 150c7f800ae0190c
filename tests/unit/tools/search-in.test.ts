import { iso1A2Code } from '@rapideditor/country-coder';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import type { PlacesFound } from '../../../lib/tools/search-places/places-found.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const now = () => NOW.getTime();
const gazetteer = builtGazetteer();

function portsWith(env: Record<string, string>, fetch?: typeof globalThis.fetch) {
  const { geo, timeouts } = readConfig(env).config;
  return createPorts({ geo, timeouts, embedded: embeddedPorts(gazetteer, now), now, ...(fetch && { fetch }) });
}

async function searched(input: object, ports = portsWith({ OFFLINE: '1' })): Promise<PlacesFound> {
  const context = { ...fakeContext(), ports };
  const run = { context, options: { timeoutMs: 5_000, messageId: 'm' }, toolCallId: 'c', signal: undefined };
  return (await runTool('search_places', geoTools.search_places.input.parse(input), run)) as PlacesFound;
}

describe('M11 a search in what is named', () => {
  it.each([
    ['意大利', 'IT', 'museum', 150_000],
    ['西班牙', 'ES', 'attraction', 200_000],
    ['Japan', 'JP', 'temple', 200_000],
    ['英国', 'GB', 'museum', 0],
    ['埃及', 'EG', 'attraction', 200_000],
  ])('M11 goes through all of %s and stays within its border', async (name, code, category, apartM) => {
    const { places, search } = await searched({ category, near: { name }, limit: 20 });
    expect(search.areaKind).toBe('bbox');
    expect(places.length).toBeGreaterThan(0);
    for (const { at, name: found } of places) expect(iso1A2Code([at.lng, at.lat]), found).toBe(code);
    const farthest = Math.max(...places.map(({ at }) => distanceM(places[0]?.at ?? at, at)));
    expect(farthest).toBeGreaterThanOrEqual(places.length > 1 ? apartM : 0);
  });

  it.each([
    // For islands that only say that they are in China, the town beside them supplies the rest.
    ['浙江省', '浙江', 'attraction', ['舟山岛', '普陀岛']],
    ['江苏', '江苏', 'attraction', []],
    ['陕西', '陕西', 'museum', []],
  ])('M11 goes through all of %s and leaves its neighbours out', async (name, stem, category, toldByTown) => {
    const { places } = await searched({ category, near: { name }, limit: 20 });
    expect(places.length).toBeGreaterThan(0);
    const unsaid = places.filter(({ admin = '' }) => !admin.includes(stem));
    expect(unsaid.map((place) => place.name)).toEqual(toldByTown);
  });

  it('M11 puts the best known first, not what lies near the middle', async () => {
    const { places } = await searched({ category: 'museum', near: { name: '法国' }, limit: 5 });
    expect(places.map(({ name }) => name)).toContain('卢浮宫');
    // Nobody sets out from the middle of a country.
    expect(places[0]?.distanceM).toBeUndefined();
  });

  it('looks no further than 50 km for anything but towns', async () => {
    const shops = await searched({ category: 'attraction', near: { name: '罗马' }, radius_m: 300_000 });
    expect(shops.search).toMatchObject({ areaKind: 'around', radiusM: 50_000 });
    const towns = await searched({ category: 'city', near: { name: '罗马' }, radius_m: 300_000 });
    expect(towns.search).toMatchObject({ areaKind: 'around', radiusM: 300_000 });
  });

  it('M11 looks around a city and a corner as before, and keeps to a radius that was said', async () => {
    const inCity = await searched({ category: 'museum', near: { name: '巴黎' } });
    expect(inCity.search).toMatchObject({ areaKind: 'around', radiusM: 15_000 });
    const said = await searched({ category: 'attraction', near: { name: '意大利' }, radius_m: 40_000 }).catch(
      () => null,
    );
    expect(said === null || 'miss' in said || said.search.radiusM === 40_000).toBe(true);
  });

  it('M11 takes the famous sights of a city, not those next to its middle, unless told how far', async () => {
    const sights = await searched({ category: 'attraction', near: { name: '上海' } });
    expect(sights.search.isByFame).toBe(true);
    const names = sights.places.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['外滩', '豫园', '东方明珠']));
    expect(names).not.toContain('淮海中路');
    const near = await searched({ category: 'attraction', near: { name: '上海' }, radius_m: 3_000 });
    expect(near.search.isByFame).toBeUndefined();
    expect(near.places[0]?.name).toBe('淮海中路');
  });

  it('M11 asks for the best known of a kind across a country, never for the list of all', async () => {
    const urls: URL[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      urls.push(new URL(String(input instanceof Request ? input.url : input)));
      return Response.json({ type: 'FeatureCollection', features: [] });
    };
    await searched({ category: 'museum', near: { name: '意大利' } }, portsWith({}, fetch));
    expect(urls.filter(({ pathname }) => /interpreter/.test(pathname))).toEqual([]);
    const photon = urls.find(({ pathname }) => pathname === '/api');
    expect(photon?.searchParams.get('q')).toBe('museum');
    const [west = 0, south = 0, east = 0, north = 0] = (photon?.searchParams.get('bbox') ?? '').split(',').map(Number);
    expect([west < 8, south < 39, east > 17, north > 46]).toEqual([true, true, true, true]);
  });
});

describe('M11 how far a country reaches', () => {
  const extent = (name: string) => {
    const [first] = gazetteer.find(name);
    return first && gazetteer.extentOf(first.id);
  };

  it('M11 leaves territories overseas out', () => {
    const [west = 0, south = 0, east = 0, north = 0] = extent('法国') ?? [];
    expect(west).toBeGreaterThan(-7);
    expect(south).toBeGreaterThan(40);
    expect(east).toBeLessThan(12);
    expect(north).toBeLessThan(53);
  });

  it.each(['斐济', '新西兰', '基里巴斯'])('M11 takes the short way round at the antimeridian: %s', (name) => {
    const [west = 0, , east = 0] = extent(name) ?? [];
    expect((east - west + 360) % 360).toBeLessThan(60);
  });

  it('M11 is not told of a city', () => {
    expect(extent('里昂')).toBeUndefined();
  });
});
