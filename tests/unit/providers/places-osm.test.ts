import { describe, expect, it } from 'vitest';
import { kindName } from '../../../lib/domain/kind-names.ts';
import { place } from '../../../lib/domain/place.ts';
import type { PlacesQuery } from '../../../lib/domain/ports.ts';
import { finishPlaces } from '../../../lib/providers/places/finish.ts';
import { overpassPlacesAdapter, queryText } from '../../../lib/providers/places/overpass.ts';
import { photonPlacesAdapter } from '../../../lib/providers/places/photon.ts';
import { answer, fixture, NOW, never, type Replay, replay } from './replay.ts';

const CAFES: PlacesQuery = {
  category: 'cafe',
  area: { kind: 'around', center: { lng: 116.27, lat: 39.99 }, radiusM: 1500 },
  sort: 'distance',
  limit: 8,
  locale: 'zh',
  now: new Date(NOW),
};
const overpass = ({ fetchJson }: Replay) =>
  overpassPlacesAdapter({ url: 'https://overpass-api.de/api/interpreter', fetchJson, timeoutMs: 12_000 });
const photon = ({ fetchJson }: Replay) => photonPlacesAdapter({ baseUrl: 'https://photon.komoot.io', fetchJson });

describe('Overpass', () => {
  it('gives nodes, ways and relations as places, with what their tags say', async () => {
    const wire = replay('overpass/cafes.json');
    const { value } = await overpass(wire).ask(CAFES, never);
    expect(value.map((each) => place.parse(each))).toEqual(value);
    expect(value[0]).toEqual({
      name: '星巴克',
      nameEn: 'Starbucks',
      kind: 'cafe',
      at: { lng: 116.2712, lat: 39.9921 },
      address: '新建宫门路19号',
      phone: '+86 10 6286 0001',
      web: 'https://www.starbucks.com.cn',
      openingHours: 'Mo-Su 07:00-22:00',
      precision: 'poi',
      providerId: 'osm:N4521001',
    });
    expect(value.map((each) => each.providerId)).toEqual(['osm:N4521001', 'osm:W88120041', 'osm:R77', 'osm:N4521002']);
    expect(wire.calls[0]?.headers.get('user-agent')).toContain('Wentu/');
    expect(new URLSearchParams(wire.calls[0]?.body).get('data')).toContain(
      'nwr["amenity"="cafe"](around:1500,39.99000,116.27000);',
    );
  });

  it('says that a list is not whole when the service ran out of time on the way', async () => {
    const cut = { ...JSON.parse(fixture('overpass/cafes.json')), remark: 'runtime error: Query timed out in "query"' };
    const answer = await overpass(replay(cut)).ask(CAFES, never);
    expect(answer.value.length).toBeGreaterThan(2);
    expect(answer.degraded).toEqual(['partial']);
    expect(await overpass(replay('overpass/cafes.json')).ask(CAFES, never)).not.toHaveProperty('degraded');
  });

  it('takes a remark on an empty answer for a failure, and an empty answer for an answer', async () => {
    await expect(overpass(replay('overpass/timeout-remark.json')).ask(CAFES, never)).rejects.toMatchObject({
      kind: 'server',
    });
    expect((await overpass(replay('overpass/empty.json')).ask(CAFES, never)).value).toEqual([]);
  });

  it.each([
    [406, 'auth'],
    [429, 'rate_limited'],
    [504, 'server'],
    [400, 'rejected'],
  ])('reads HTTP %i as %s', async (status, kind) => {
    const failing = overpass(replay(answer(status, 'overpass/parse-error.html')));
    await expect(failing.ask(CAFES, never)).rejects.toMatchObject({ kind });
  });

  it('takes HTML with status 200 for malformed', async () => {
    await expect(overpass(replay('overpass/parse-error.html')).ask(CAFES, never)).rejects.toMatchObject({
      kind: 'malformed',
    });
  });

  it('keeps the words of the user inside their quotes', () => {
    const text = queryText({ ...CAFES, query: 'a"](1,2,3,4);out;\\' }, 12);
    expect(text).toContain('["name"~"a\\"\\\\]\\\\(1,2,3,4\\\\);out;\\\\\\\\",i]');
  });

  it('asks on both sides of the antimeridian, in polygons and along paths', () => {
    const box = queryText({ ...CAFES, area: { kind: 'bbox', bbox: [179, -18, -179, -16] } }, 12);
    expect(box).toContain('(-18,179,-16,180)');
    expect(box).toContain('(-18,-180,-16,-179)');
    const ring = [
      { lng: 1, lat: 2 },
      { lng: 3, lat: 2 },
      { lng: 3, lat: 4 },
    ];
    expect(queryText({ ...CAFES, area: { kind: 'polygon', rings: [ring] } }, 12)).toContain(
      '(poly:"2.00000 1.00000 2.00000 3.00000 4.00000 3.00000")',
    );
    const path = Array.from({ length: 3000 }, (_, index) => ({ lng: index / 1000, lat: 0 }));
    const along = queryText({ ...CAFES, area: { kind: 'along', path, distanceM: 500 } }, 12);
    expect(along).toContain('(around:500,0.00000,0.00000,');
    expect(along.length).toBeLessThan(2_500);
  });
});

describe('Photon as a place search', () => {
  it('searches names inside the box of the area', async () => {
    const wire = replay('photon/search.json');
    const { category: _, ...around } = CAFES;
    const { value } = await photon(wire).ask({ ...around, query: '天安门' }, never);
    expect(wire.calls[0]?.url.pathname).toBe('/api');
    expect(wire.calls[0]?.url.searchParams.get('bbox')?.split(',')).toHaveLength(4);
    expect(wire.calls[0]?.url.searchParams.has('lang')).toBe(false);
    expect(value[0]).toMatchObject({
      name: '天安门',
      kind: 'monument',
      admin: '中国 北京市 东城区',
      countryCode: 'CN',
      providerId: 'osm:R4741233',
    });
  });

  it('finds what is nearest for a category alone', async () => {
    const wire = replay('photon/empty.json');
    expect((await photon(wire).ask({ ...CAFES, locale: 'en' }, never)).value).toEqual([]);
    expect(wire.calls[0]?.url.pathname).toBe('/reverse');
    expect(wire.calls[0]?.url.searchParams.get('osm_tag')).toBe('amenity:cafe');
    expect(wire.calls[0]?.url.searchParams.get('radius')).toBe('3');
    expect(wire.calls[0]?.url.searchParams.get('lang')).toBe('en');
  });
});

describe('an answer of places', () => {
  it('holds only places inside the area, each once, nearest first, with distance and whether they are open', async () => {
    const { value } = await overpass(replay('overpass/cafes.json')).ask(CAFES, never);
    const far = { ...value[0], name: 'far', at: { lng: 117, lat: 39.99 } } as (typeof value)[0];
    const finished = finishPlaces([...value, ...value, far], CAFES);
    expect(finished.map(({ name, distanceM, openNow }) => [name, distanceM, openNow])).toEqual([
      ['湖畔咖啡', 116, undefined],
      [kindName('cafe', 'zh'), 189, undefined],
      ['星巴克', 255, true],
      ['知春亭咖啡厅', 516, true],
    ]);
  });

  it('keeps only what is known to be open when asked, by the clock of the place', async () => {
    const { value } = await overpass(replay('overpass/cafes.json')).ask(CAFES, never);
    // 06:20 UTC is 14:20 in Beijing; 22:30 UTC is 06:30 there.
    const noon = finishPlaces(value, { ...CAFES, openNow: true });
    expect(noon.map(({ name }) => name)).toEqual(['星巴克', '知春亭咖啡厅']);
    const dawn = finishPlaces(value, { ...CAFES, openNow: true, now: new Date('2026-11-25T22:30:00Z') });
    expect(dawn.map(({ name }) => name)).toEqual(['知春亭咖啡厅']);
  });
});
