import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../lib/domain/place.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { NOW, never } from './replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
beforeEach(() => geo.reset());
afterAll(() => geo.close());

const named = (text: string) => livePorts(geo).ports.geocode({ text, limit: 5, locale: 'zh' }, never);
const isGuess = ({ match }: Place) => match === 'typo' || match === 'pinyin' || match === 'coarse';

describe('a live source that knows no such name', () => {
  it.each(['布达佩思', 'Reykjavic', '撒马尔汗', 'Lisbonn'])('is not contradicted by a guess at %s', async (text) => {
    geo.set('all', 'empty');
    const { value, source } = await named(text);
    expect(value).toEqual([]);
    expect(source.offline).toBeUndefined();
  });

  it('is helped out by the very name in the offline data', async () => {
    geo.set('all', 'empty');
    const { value, source } = await named('天安门');
    expect(value[0]).toMatchObject({ name: '天安门', match: 'exact' });
    expect(source).toMatchObject({ offline: true });
  });

  it('leaves guesses to the offline data when it fails, marked as such', async () => {
    geo.set('all', 'refused');
    const { value, source } = await named('布达佩思');
    expect(value[0]).toMatchObject({ nameEn: 'Budapest', match: 'pinyin' });
    expect(value.every(isGuess)).toBe(true);
    expect(source.degraded).toContain('provider_refused');
  });
});

describe('a live search that finds nothing', () => {
  const area = { kind: 'around', center: { lng: 116.397, lat: 39.909 }, radiusM: 3_000 } as const;
  const base = { area, sort: 'distance', limit: 5, locale: 'zh', now: new Date(NOW) } as const;

  it('stands for a kind of place, though the offline data hold a few of it', async () => {
    geo.set('all', 'empty');
    const { value, source } = await livePorts(geo).ports.places({ ...base, category: 'museum' }, never);
    expect(value).toEqual([]);
    expect(source.offline).toBeUndefined();
  });

  it('is helped out by the landmark of the very name, and by no other', async () => {
    geo.set('all', 'empty');
    const { ports } = livePorts(geo);
    const exact = await ports.places({ ...base, query: '天安门' }, never);
    expect(exact.value.map(({ name }) => name)).toEqual(['天安门']);
    const part = await ports.places({ ...base, query: '天安' }, never);
    expect(part.value).toEqual([]);
  });

  it('leaves the search to the offline data when it fails', async () => {
    geo.set('all', 'refused');
    const { value, source } = await livePorts(geo).ports.places({ ...base, category: 'museum' }, never);
    expect(value.length).toBeGreaterThan(0);
    expect(source.offline).toBe(true);
  });
});

describe('a live source that knows nothing at a point', () => {
  it('leaves room for what is measured: the country and the nearest town with its distance', async () => {
    geo.set('all', 'empty');
    const { value } = await livePorts(geo).ports.reverse({ at: { lng: 94.9, lat: 40.2 }, locale: 'zh' }, never);
    expect(value[0]).toMatchObject({ countryCode: 'CN', distanceM: expect.any(Number) });
  });
});
