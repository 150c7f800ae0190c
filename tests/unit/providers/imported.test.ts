import { describe, expect, it } from 'vitest';
import type { PlacesQuery } from '../../../lib/domain/ports.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import type { PlaceStore } from '../../../lib/places-store/place-store.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const NOW = new Date('2026-11-25T06:00:00Z');
const gazetteer = builtGazetteer();
const { signal } = new AbortController();
const CENTER = { lng: 116.397, lat: 39.908 };
const query = (more: Partial<PlacesQuery>): PlacesQuery => ({
  area: { kind: 'around', center: CENTER, radiusM: 3_000 },
  sort: 'distance',
  limit: 10,
  locale: 'zh',
  now: NOW,
  ...more,
});

async function filled(): Promise<PlaceStore> {
  const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
  await store.open();
  const at = { lng: 116.398, lat: 39.909 };
  await store.write(
    [
      {
        id: 'osm:N1',
        name: '角落咖啡',
        kind: 'cafe',
        at,
        importance: 0.1,
        openingHours: 'Mo-Su 08:00-20:00',
        countryCode: 'CN',
      },
      {
        id: 'osm:N2',
        name: '故宫',
        nameEn: 'Forbidden City',
        kind: 'museum',
        at: { lng: 116.3913, lat: 39.9172 },
        importance: 0.9,
      },
    ],
    { source: 'test', content: '1', done: 2, isComplete: true },
  );
  return store;
}

describe('embedded places with imported ones', () => {
  it('finds imported places, open ones too, and names their source', async () => {
    const ports = embeddedPorts(gazetteer, () => NOW.getTime(), await filled());
    const { value, source } = await ports.places(query({ category: 'cafe', openNow: true }), signal);
    expect(value).toMatchObject([{ name: '角落咖啡', openNow: true, providerId: 'osm:N1', timeZone: 'Asia/Shanghai' }]);
    expect(source).toMatchObject({ id: 'imported', offline: true, degraded: ['offline'] });
    expect(source.attribution).toContain('OpenStreetMap');
  });

  it('shows a landmark once that is in both', async () => {
    const ports = embeddedPorts(gazetteer, () => NOW.getTime(), await filled());
    const { value } = await ports.places(query({ category: 'museum' }), signal);
    expect(value.filter(({ name }) => name === '故宫')).toHaveLength(1);
    expect(value.map(({ name }) => name)).toContain('中国国家博物馆');
  });

  it('geocodes a name that only the imported places know', async () => {
    const ports = embeddedPorts(gazetteer, () => NOW.getTime(), await filled());
    const { value, source } = await ports.geocode({ text: '角落咖啡', limit: 3, locale: 'zh' }, signal);
    expect(value).toMatchObject([{ name: '角落咖啡', kind: 'cafe' }]);
    expect(source.id).toBe('imported');
  });

  it('goes on with the landmarks when the store is empty or fails', async () => {
    const empty = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const broken: PlaceStore = { ...empty, isEmpty: () => Promise.reject(new Error('down')) };
    for (const store of [empty, broken]) {
      const ports = embeddedPorts(gazetteer, () => NOW.getTime(), store);
      const { value, source } = await ports.places(query({ category: 'museum' }), signal);
      expect(value.map(({ name }) => name)).toContain('故宫');
      expect(source.degraded).toContain('few_places');
      expect((await ports.geocode({ text: '没有这个地方呀', limit: 1, locale: 'zh' }, signal)).value).toEqual([]);
    }
  });
});
