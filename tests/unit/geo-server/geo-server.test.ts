import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAULTS } from '../../geo-server/faults.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';

const SOUND: [string, RequestInit?][] = [
  ['open-meteo/v1/forecast?latitude=39.9&longitude=116.4'],
  ['open-meteo-air/v1/air-quality?latitude=39.9&longitude=116.4'],
  ['open-meteo-geocoding/v1/search?name=西安'],
  ['met-no/weatherapi/locationforecast/2.0/compact?lat=39.9&lon=116.4'],
  ['photon/api?q=天安门'],
  ['overpass/api/interpreter', { method: 'POST', body: new URLSearchParams({ data: 'nwr["amenity"="cafe"];' }) }],
  ['osrm/route/v1/driving/116.39,39.9;116.41,39.91'],
  ['valhalla/isochrone', { method: 'POST', body: '{"contours":[{"time":15}]}' }],
  ['amap/v3/weather/weatherInfo?city=110101&key=k'],
  ['nominatim/search?q=巴黎'],
];

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer({ today: '2026-12-05' });
});
afterAll(() => geo.close());
beforeEach(() => geo.reset());

describe('the local geo server', () => {
  it.each(SOUND)('answers %s in the recorded shape, and counts it', async (path, init) => {
    const response = await fetch(`${geo.origin}/${path}`, init);
    expect(response.status).toBe(200);
    expect(Object.keys((await response.json()) as object).length).toBeGreaterThan(0);
    expect(geo.hits()).toBe(1);
  });

  it('moves the recorded days to the day it is told', async () => {
    const response = await fetch(`${geo.origin}/open-meteo/v1/forecast`);
    const { current } = (await response.json()) as { current: { time: string } };
    expect(current.time).toBe('2026-12-05T14:15');
  });

  it('does what it is told for one provider, so many times, and leaves the others well', async () => {
    geo.set('osrm', 'error', 1);
    const route = 'osrm/route/v1/driving/116.39,39.9;116.41,39.91';
    const statuses: number[] = [];
    for (const path of [route, 'photon/api?q=天安门', route])
      statuses.push((await fetch(`${geo.origin}/${path}`)).status);
    expect(statuses).toEqual([500, 200, 200]);
    expect(geo.hits('osrm')).toBe(2);
  });

  it.each(FAULTS)('plays %s as something other than the right answer', async (fault) => {
    const url = `${geo.origin}/open-meteo/v1/forecast`;
    const right = await (await fetch(url)).text();
    geo.set('open-meteo', fault);
    const asked = fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(150) });
    const played = await asked.then(async (response) => `${response.status} ${await response.text()}`).catch(String);
    expect(played).not.toBe(`200 ${right}`);
  });

  it('knows no other path', async () => {
    expect((await fetch(`${geo.origin}/elsewhere/v1`)).status).toBe(404);
  });
});
