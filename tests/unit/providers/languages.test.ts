import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../../lib/i18n/index.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import type { GeoRequest } from '../../geo-server/wire.ts';
import { livePorts } from './live-ports.ts';
import { NOW, never } from './replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());
afterEach(() => geo.reset());

const answer = (body: unknown) => ({ body: JSON.stringify(body) });
const isEnglish = ({ query }: GeoRequest) =>
  /^en/.test(query.get('lang') ?? query.get('language') ?? query.get('accept-language') ?? '');
const SMALL = { lng: 10.9211, lat: 44.0606 };

/** A hamlet that is not in the gazetteer, as given by Photon: in English if requested, else in the local language. */
const photonHamlet = (request: GeoRequest) =>
  answer({
    type: 'FeatureCollection',
    features: [
      {
        geometry: { type: 'Point', coordinates: [SMALL.lng, SMALL.lat] },
        properties: {
          ...(isEnglish(request)
            ? { name: 'Upper Millbrook', country: 'Italy', state: 'Tuscany' }
            : { name: 'Molinello di Sopra', country: 'Italia', state: 'Toscana' }),
          osm_type: 'N',
          osm_id: 5,
          osm_key: 'place',
          osm_value: 'hamlet',
          type: 'locality',
          countrycode: 'IT',
        },
      },
    ],
  });

/** A gazetteer town under its local name only, as given by Open-Meteo and Photon. */
const town = (name: string, at: { lng: number; lat: number }) => ({
  geonames: answer({
    results: [{ id: 2, name, latitude: at.lat, longitude: at.lng, feature_code: 'PPL', country_code: 'DE' }],
  }),
  photon: answer({
    type: 'FeatureCollection',
    features: [
      {
        geometry: { type: 'Point', coordinates: [at.lng, at.lat] },
        properties: {
          name,
          osm_type: 'R',
          osm_id: 9,
          osm_key: 'place',
          osm_value: 'town',
          type: 'city',
          countrycode: 'DE',
        },
      },
    ],
  }),
});
const FUESSEN = town('Füssen', { lng: 10.7, lat: 47.57 });

describe('the language that sources are asked in', () => {
  it.each<[Locale, string]>([
    ['zh', 'Molinello di Sopra'],
    ['en', 'Upper Millbrook'],
  ])('is that of the answer (%s): Photon and Open-Meteo', async (locale, name) => {
    const { ports } = livePorts(geo);
    geo.set('open-meteo-geocoding', answer({}));
    geo.set('photon', photonHamlet);
    const { value } = await ports.geocode({ text: name, limit: 3, locale }, never);
    expect(value).toMatchObject([{ name }]);
    const asked = geo.requests.map(({ provider, query }) => [provider, query.get('lang') ?? query.get('language')]);
    expect(asked).toContainEqual(['open-meteo-geocoding', locale]);
    // Photon refuses zh; without a language it returns local names, which in China are Chinese.
    expect(asked).toContainEqual(['photon', locale === 'en' ? 'en' : null]);
    expect((await ports.reverse({ at: SMALL, locale }, never)).value).toMatchObject([{ name }]);
  });

  it.each<[Locale, RegExp]>([
    ['zh', /^zh/],
    ['en', /^en/],
  ])('is that of the answer (%s): Nominatim, whose places keep their names in both', async (locale, asked) => {
    const { ports } = livePorts(geo, { NOMINATIM_URL: `${geo.origin}/nominatim` });
    geo.set('open-meteo-geocoding', answer({}));
    geo.set('nominatim', (request) =>
      answer([
        {
          lat: String(SMALL.lat),
          lon: String(SMALL.lng),
          name: isEnglish(request) ? 'Mill Tower' : '磨坊塔',
          category: 'tourism',
          type: 'attraction',
          osm_type: 'node',
          osm_id: 5,
          namedetails: { name: 'Torre del Mulino', 'name:en': 'Mill Tower', 'name:zh': '磨坊塔' },
          address: { country_code: 'it' },
        },
      ]),
    );
    const { value } = await ports.geocode({ text: 'Torre del Mulino', limit: 3, locale }, never);
    expect(value).toMatchObject([{ name: '磨坊塔', nameEn: 'Mill Tower' }]);
    const request = geo.requests.find(({ provider }) => provider === 'nominatim');
    expect(request?.query.get('accept-language')).toMatch(asked);
  });

  it('does not matter to Overpass, which tells every name: both are kept', async () => {
    const { ports } = livePorts(geo);
    const tags = { tourism: 'museum', name: 'Museo della Carta', 'name:en': 'Paper Museum', 'name:zh': '造纸博物馆' };
    geo.set('overpass', answer({ elements: [{ type: 'node', id: 1, lat: SMALL.lat, lon: SMALL.lng, tags }] }));
    const area = { kind: 'around', center: SMALL, radiusM: 900 } as const;
    const query = { category: 'museum', area, sort: 'distance', limit: 3, now: new Date(NOW) } as const;
    for (const locale of ['zh', 'en'] as const) {
      const { value } = await ports.places({ ...query, locale }, never);
      expect(value).toMatchObject([{ name: '造纸博物馆', nameEn: 'Paper Museum' }]);
    }
  });
});

describe('a town that a source names in one language', () => {
  it.each<[Locale]>([['zh'], ['en']])('bears the names of the gazetteer (%s)', async (locale) => {
    const { ports } = livePorts(geo);
    geo.set('open-meteo-geocoding', FUESSEN.geonames);
    geo.set('photon', FUESSEN.photon);
    const both = { name: '富森', nameEn: 'Füssen', adminEn: 'Bavaria, Germany', timeZone: 'Europe/Berlin' };
    const named = await ports.geocode({ text: 'Fuessen', limit: 1, locale }, never);
    expect(named.value).toMatchObject([both]);
    const here = await ports.reverse({ at: { lng: 10.7001, lat: 47.5702 }, locale }, never);
    expect(here.value[0]).toMatchObject(both);
    expect(here.source.id).toBe('photon');
  });

  it('keeps its own where the gazetteer has that name far away only, and a street keeps its name', async () => {
    const { ports } = livePorts(geo);
    geo.set('open-meteo-geocoding', answer({}));
    geo.set('photon', town('Füssen', { lng: 13.4, lat: 52.5 }).photon);
    expect((await ports.reverse({ at: { lng: 13.4, lat: 52.5 }, locale: 'zh' }, never)).value[0]?.name).toBe('Füssen');
  });

  it('reaches as far as the gazetteer knows where it is a region', async () => {
    const { ports } = livePorts(geo);
    const bayern = { id: 3, name: 'Bayern', latitude: 48.9, longitude: 11.4, feature_code: 'ADM1', country_code: 'DE' };
    geo.set('open-meteo-geocoding', answer({ results: [bayern] }));
    const { value } = await ports.geocode({ text: '巴伐利亚', limit: 1, locale: 'zh' }, never);
    expect(value).toMatchObject([{ name: '巴伐利亚州', nameEn: 'Bavaria', kind: 'region' }]);
    expect(value[0]?.bbox?.[0]).toBeCloseTo(8.8, 0);
  });
});
