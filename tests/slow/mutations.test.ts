import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AirQuality, airQuality } from '../../lib/domain/air-quality.ts';
import { type Place, place } from '../../lib/domain/place.ts';
import type { PlacesQuery, RoutesFound, WeatherQuery } from '../../lib/domain/ports.ts';
import { routeOption } from '../../lib/domain/route.ts';
import { type WeatherData, weatherData } from '../../lib/domain/weather.ts';
import { openMeteoAir } from '../../lib/providers/air/open-meteo.ts';
import { overpassDetails } from '../../lib/providers/details/overpass.ts';
import { ProviderFailure } from '../../lib/providers/failure.ts';
import type { FetchJson } from '../../lib/providers/fetch-json.ts';
import { amapGeocode } from '../../lib/providers/geocode/amap.ts';
import { openMeteoGeocode } from '../../lib/providers/geocode/open-meteo.ts';
import { photonGeocode } from '../../lib/providers/geocode/photon.ts';
import { overpassPlacesAdapter } from '../../lib/providers/places/overpass.ts';
import { photonPlacesAdapter } from '../../lib/providers/places/photon.ts';
import { photonReverse } from '../../lib/providers/reverse/photon.ts';
import { amapRoutes } from '../../lib/providers/routes/amap.ts';
import { osrmRoutes } from '../../lib/providers/routes/osrm.ts';
import { valhallaRoutes } from '../../lib/providers/routes/valhalla.ts';
import { amapWeather } from '../../lib/providers/weather/amap.ts';
import { openMeteoWeather } from '../../lib/providers/weather/open-meteo.ts';
import { hasOnlyCoordinates, survivesMutations } from '../unit/providers/hardening.ts';
import { CAFES as AT_GATE, DRIVE, GATE } from '../unit/providers/questions.ts';
import { NOW, never, replay } from '../unit/providers/replay.ts';

const locale = 'zh' as const;
const now = () => NOW;
/** Where the recorded cafés are. */
const CAFES: PlacesQuery = { ...AT_GATE, area: { kind: 'around', center: { lng: 116.27, lat: 39.99 }, radiusM: 2000 } };
const WEATHER: WeatherQuery = { at: GATE, adcode: '110101', want: 'hours', days: 3, locale, now: new Date(NOW) };
const KNOWN: Place = { name: '星巴克', kind: 'cafe', at: GATE, providerId: 'osm:N4521001' };

const base = (fetchJson: FetchJson) => ({ baseUrl: 'https://geo.example', fetchJson, now });
const overpass = (fetchJson: FetchJson) => ({ url: 'https://geo.example/api', fetchJson, timeoutMs: 4000 });
const amap = (fetchJson: FetchJson) => ({ ...base(fetchJson), key: 'amap-test-key' });

function arePlaces(value: Place[] | Place | null): void {
  hasOnlyCoordinates(value);
  for (const each of [value].flat()) if (each) expect(place.safeParse(each).success).toBe(true);
}
function areRoutes({ options }: RoutesFound): void {
  for (const option of options) {
    expect(routeOption.safeParse(option).success).toBe(true);
    expect(option.distanceM).toBeGreaterThanOrEqual(0);
    expect(option.durationS ?? 0).toBeGreaterThanOrEqual(0);
  }
}
const isWeather = (value: WeatherData) => expect(weatherData.safeParse(value).success).toBe(true);
const isAir = (value: AirQuality | null) => expect(airQuality.nullable().safeParse(value).success).toBe(true);

const NAMED = { text: '天安门', limit: 5, locale };
const PLAYED: Record<string, () => Promise<number>> = {
  'Open-Meteo’s forecast': () =>
    survivesMutations('open-meteo/forecast.json', (f) => openMeteoWeather(base(f)), WEATHER, isWeather),
  'Open-Meteo’s air': () => survivesMutations('open-meteo/air.json', (f) => openMeteoAir(base(f)), GATE, isAir),
  'Open-Meteo’s names': () =>
    survivesMutations('open-meteo/geocoding.json', (f) => openMeteoGeocode(base(f)), NAMED, arePlaces),
  'Photon’s search': () => survivesMutations('photon/search.json', (f) => photonGeocode(base(f)), NAMED, arePlaces),
  'Photon’s places': () =>
    survivesMutations('photon/search.json', (f) => photonPlacesAdapter(base(f)), CAFES, arePlaces),
  'Photon’s reverse': () =>
    survivesMutations('photon/reverse.json', (f) => photonReverse(base(f)), { at: GATE, locale }, arePlaces),
  'Overpass’s places': () =>
    survivesMutations('overpass/cafes.json', (f) => overpassPlacesAdapter(overpass(f)), CAFES, arePlaces),
  'Overpass’s details': () =>
    survivesMutations(
      'overpass/element.json',
      (f) => overpassDetails(overpass(f)),
      { place: KNOWN, locale },
      arePlaces,
    ),
  'OSRM’s routes': () => survivesMutations('osrm/route.json', (f) => osrmRoutes(base(f)), DRIVE, areRoutes),
  'Valhalla’s routes': () =>
    survivesMutations('valhalla/route.json', (f) => valhallaRoutes(base(f)), { ...DRIVE, mode: 'walk' }, areRoutes),
  'AMap’s addresses': () =>
    survivesMutations('amap/geocode.json', (f) => amapGeocode(amap(f)), NAMED, arePlaces, ['amap/tips-empty.json']),
  'AMap’s forecast': () =>
    survivesMutations('amap/forecast.json', (f) => amapWeather(amap(f)), { ...WEATHER, want: 'days' }, isWeather),
  'AMap’s public transport': () =>
    survivesMutations('amap/transit.json', (f) => amapRoutes(amap(f)), { ...DRIVE, mode: 'transit' }, areRoutes, [
      'amap/regeo.json',
      'amap/regeo.json',
    ]),
  'AMap’s walks': () =>
    survivesMutations('amap/walking-v3.json', (f) => amapRoutes(amap(f)), { ...DRIVE, mode: 'walk' }, areRoutes),
};

describe('one value made worse', () => {
  it.each(Object.entries(PLAYED))('G06 in %s ends in a failure or in sound values', async (_, play) => {
    expect(await play()).toBeGreaterThan(60);
  });
});

describe('any JSON at all', () => {
  const adapters: Record<string, (fetchJson: FetchJson) => Promise<{ value: unknown }>> = {
    forecast: (f) => openMeteoWeather(base(f)).ask(WEATHER, never),
    air: (f) => openMeteoAir(base(f)).ask(GATE, never),
    names: (f) => openMeteoGeocode(base(f)).ask(NAMED, never),
    photon: (f) => photonGeocode(base(f)).ask(NAMED, never),
    overpass: (f) => overpassPlacesAdapter(overpass(f)).ask(CAFES, never),
    osrm: (f) => osrmRoutes(base(f)).ask(DRIVE, never),
    valhalla: (f) => valhallaRoutes(base(f)).ask(DRIVE, never),
    amap: (f) => amapRoutes(amap(f)).ask(DRIVE, never),
    tips: (f) => amapGeocode(amap(f)).ask(NAMED, never),
  };
  /** Bodies with the keys that adapters look for, so that more than the outermost shape is reached. */
  const KEYS = 'status code routes trip legs geometry features properties elements results current hourly time pois';
  const body = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.array(tie('value'), { maxLength: 3 }), tie('object')),
    object: fc.dictionary(fc.constantFrom(...KEYS.split(' ')), tie('value'), { maxKeys: 6 }),
  }));

  it.each(Object.entries(adapters))(
    'G06 makes the %s adapter fail as a provider or answer sound values',
    async (_, ask) => {
      await fc.assert(
        fc.asyncProperty(body.object, async (json) => {
          const outcome = await ask(replay(json as object).fetchJson).catch((error: unknown) => error);
          if (outcome instanceof ProviderFailure) return;
          expect(outcome).toHaveProperty('value');
          hasOnlyCoordinates(outcome);
        }),
        { numRuns: 300, seed: 20261125 },
      );
    },
  );
});
