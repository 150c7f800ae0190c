import { describe, expect, it } from 'vitest';
import type { PlacesQuery } from '../../../lib/domain/ports.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

/** A Wednesday, 14:00 in Agra, where the Taj Mahal is closed on Fridays only. */
const WEDNESDAY = new Date('2026-11-25T08:30:00Z');
const FRIDAY = new Date('2026-11-27T08:30:00Z');
const TAJ_MAHAL = { name: 'Taj Mahal', kind: 'attraction', at: { lng: 78.0422, lat: 27.1752 }, countryCode: 'IN' };
const { signal } = new AbortController();
const ports = embeddedPorts(builtGazetteer(), () => WEDNESDAY.getTime());

const inAgra = (more: Partial<PlacesQuery>): PlacesQuery => ({
  category: 'attraction',
  area: { kind: 'around', center: TAJ_MAHAL.at, radiusM: 3_000 },
  sort: 'distance',
  limit: 10,
  locale: 'en',
  now: WEDNESDAY,
  ...more,
});

describe('usual opening hours', () => {
  it('come with a landmark, apart from the hours that a source gives', async () => {
    const { value } = await ports.geocode({ text: '泰姬陵', limit: 1, locale: 'zh' }, signal);
    expect(value).toMatchObject([{ nameEn: 'Taj Mahal', usualHours: 'Sa-Th 06:00-18:30', precision: 'approximate' }]);
    expect(value[0]).not.toHaveProperty('openingHours');
  });

  it('say whether it is open, unless a source knows better', () => {
    const usual = { ...TAJ_MAHAL, usualHours: 'Sa-Th 06:00-18:30' };
    expect(isOpenAt(usual, '2026-11-25T14:00')).toBe(true);
    expect(isOpenAt(usual, '2026-11-27T14:00')).toBe(false);
    expect(isOpenAt({ ...usual, openingHours: 'Mo-Su 06:00-18:30' }, '2026-11-27T14:00')).toBe(true);
    expect(isOpenAt(TAJ_MAHAL, '2026-11-27T14:00')).toBeNull();
  });

  it('decide what is open now', async () => {
    const open = await ports.places(inAgra({ openNow: true }), signal);
    expect(open.value).toMatchObject([{ nameEn: 'Taj Mahal', openNow: true, usualHours: expect.any(String) }]);
    expect((await ports.places(inAgra({ openNow: true, now: FRIDAY }), signal)).value).toEqual([]);
    expect((await ports.places(inAgra({ now: FRIDAY }), signal)).value).toMatchObject([{ openNow: false }]);
  });

  it('are added to the same sight from elsewhere, and to nothing else', async () => {
    const details = async (place: object) =>
      (await ports.details({ place: { ...TAJ_MAHAL, ...place }, locale: 'en' }, signal)).value;
    expect(await details({})).toMatchObject({ name: 'Taj Mahal', usualHours: 'Sa-Th 06:00-18:30' });
    expect(await details({ name: 'Taj Mahal Gift Shop' })).toBeNull();
    expect(await details({ at: { lng: 78.06, lat: 27.175 } })).toBeNull();
    expect(await details({ openingHours: 'Sa-Th 06:30-18:00' })).toBeNull();
  });

  it('are added to an imported sight that has none', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    await store.open();
    const place = { ...TAJ_MAHAL, id: 'osm:N1', importance: 0.9 };
    await store.write([place], { source: 'test', content: '1', done: 1, isComplete: true });
    const imported = embeddedPorts(builtGazetteer(), () => WEDNESDAY.getTime(), store);
    const { value } = await imported.places(inAgra({}), signal);
    expect(value).toMatchObject([{ providerId: 'osm:N1', usualHours: 'Sa-Th 06:00-18:30', openNow: true }]);
    await store.close();
  });
});
