import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { nominatimDetails } from '../../../lib/providers/details/nominatim.ts';
import { nominatimGeocode } from '../../../lib/providers/geocode/nominatim.ts';
import { PORTS } from '../../../lib/providers/registry.ts';
import { nominatimReverse } from '../../../lib/providers/reverse/nominatim.ts';
import { servicesOf } from '../../../lib/providers/services.ts';
import { hasOnlyCoordinates, survivesMutations } from './hardening.ts';
import { answer, never, replay } from './replay.ts';

const baseUrl = 'https://nominatim.example';
const PARIS = { text: '巴黎', limit: 5, locale: 'zh' as const };
const TOWER = { at: { lng: 2.2945, lat: 48.8583 }, locale: 'en' as const };

describe('Nominatim', () => {
  it('finds a place by name, its strings read as numbers', async () => {
    const wire = replay('nominatim/search.json');
    const { value } = await nominatimGeocode({ baseUrl, ...wire }).ask({ ...PARIS, near: { lng: 2, lat: 48 } }, never);
    expect(value[0]).toMatchObject({
      name: '巴黎',
      kind: 'city',
      at: { lng: 2.320041, lat: 48.8588897 },
      countryCode: 'FR',
      admin: '法国 法兰西岛',
      providerId: 'osm:R7444',
    });
    expect(wire.calls[0]?.url.searchParams.get('accept-language')).toBe('zh-CN,zh,en');
    expect(wire.calls[0]?.url.searchParams.get('viewbox')).toBe('1.50,48.50,2.50,47.50');
  });

  it('tries the English name where the words find nothing', async () => {
    const wire = replay('nominatim/empty.json', 'nominatim/search.json');
    const { value } = await nominatimGeocode({ baseUrl, ...wire }).ask({ ...PARIS, textEn: 'Paris' }, never);
    expect(value).toHaveLength(1);
    expect(wire.calls.map(({ url }) => url.searchParams.get('q'))).toEqual(['巴黎', 'Paris']);
  });

  it('says what is at a point, and nothing at sea', async () => {
    const { value } = await nominatimReverse({ baseUrl, ...replay('nominatim/reverse.json') }).ask(TOWER, never);
    expect(value[0]).toMatchObject({
      name: 'Tour Eiffel',
      address: '5 Avenue Anatole France',
      providerId: 'osm:W5013364',
    });
    const sea = await nominatimReverse({ baseUrl, ...replay('nominatim/reverse-miss.json') }).ask(TOWER, never);
    expect(sea.value).toEqual([]);
  });

  it('looks a place up by its id: names, hours, phone, address', async () => {
    const wire = replay('nominatim/lookup.json');
    const details = nominatimDetails({ baseUrl, ...wire });
    const place = { name: '埃菲尔铁塔', kind: 'attraction', at: TOWER.at, ref: 'p1', providerId: 'osm:W5013364' };
    const { value } = await details.ask({ place, locale: 'en' }, never);
    expect(value).toMatchObject({
      ref: 'p1',
      name: '埃菲尔铁塔',
      nameEn: 'Eiffel Tower',
      phone: '+33 892 70 12 39',
      web: 'https://www.toureiffel.paris/',
      openingHours: 'Mo-Su 09:30-23:45',
      address: '5 Avenue Anatole France',
    });
    expect(wire.calls[0]?.url.pathname).toBe('/lookup');
    expect(wire.calls[0]?.url.searchParams.get('osm_ids')).toBe('W5013364');
    expect(details.covers?.({ place: { ...place, providerId: 'amap:B1' }, locale: 'en' })).toBe(false);
    const gone = await nominatimDetails({ baseUrl, ...replay('nominatim/empty.json') }).ask(
      { place, locale: 'en' },
      never,
    );
    expect(gone.value).toBeNull();
  });

  it('takes the page of an exceeded limit for no answer', async () => {
    const wire = replay(answer(200, 'nominatim/bandwidth.html'));
    await expect(nominatimGeocode({ baseUrl, ...wire }).ask(PARIS, never)).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('is asked only where the operator set its URL', () => {
    const geocoders = (env: Record<string, string>) =>
      PORTS.geocode.live(servicesOf(readConfig(env).config, () => 0)).flatMap((adapter) => adapter?.id ?? []);
    expect(geocoders({})).not.toContain('nominatim');
    expect(geocoders({ NOMINATIM_URL: baseUrl })).toContain('nominatim');
  });

  it('G06 fails or gives real coordinates when a value is made worse', async () => {
    const searched = await survivesMutations(
      'nominatim/search.json',
      (fetchJson) => nominatimGeocode({ baseUrl, fetchJson }),
      PARIS,
      hasOnlyCoordinates,
    );
    const reversed = await survivesMutations(
      'nominatim/reverse.json',
      (fetchJson) => nominatimReverse({ baseUrl, fetchJson }),
      TOWER,
      hasOnlyCoordinates,
    );
    const place = { name: 'x', kind: 'place', at: TOWER.at, providerId: 'osm:W5013364' };
    const lookedUp = await survivesMutations(
      'nominatim/lookup.json',
      (fetchJson) => nominatimDetails({ baseUrl, fetchJson }),
      { place, locale: 'en' as const },
      hasOnlyCoordinates,
    );
    expect(Math.min(searched, reversed, lookedUp)).toBeGreaterThan(100);
  });
});
