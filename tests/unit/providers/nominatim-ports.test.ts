import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../geo-server/faults.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { never } from './replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());
beforeEach(() => geo.reset());

const TOWER = { lng: 2.2945, lat: 48.8583 };
const place = { name: '埃菲尔铁塔', kind: 'place', at: TOWER, providerId: 'osm:W5013364' };
const withUrl = () => livePorts(geo, { NOMINATIM_URL: `${geo.origin}/nominatim` });

describe('the ports of an operator who set NOMINATIM_URL', () => {
  it('ask it for points and ids, and without the URL nobody ever does', async () => {
    const { ports } = withUrl();
    expect((await ports.reverse({ at: TOWER, locale: 'zh' }, never)).source).toMatchObject({ id: 'nominatim' });
    const details = await ports.details({ place, locale: 'zh' }, never);
    expect(details).toMatchObject({ value: { openingHours: 'Mo-Su 09:30-23:45' }, source: { id: 'nominatim' } });
    geo.reset();
    await livePorts(geo).ports.reverse({ at: TOWER, locale: 'zh' }, never);
    await livePorts(geo).ports.details({ place, locale: 'zh' }, never);
    expect(geo.hits()).toBeGreaterThan(0);
    expect(geo.hits('nominatim')).toBe(0);
  });

  it.each([
    ['stall', 2, 'timeout'],
    ['error', 2, 'server'],
    ['quota', 1, 'malformed'],
    ['half', 1, 'malformed'],
    ['refused', 1, 'auth'],
  ] as [Fault, number, string][])('G01 goes on to Overpass when it answers with %s', async (fault, tries, kind) => {
    geo.set('nominatim', fault);
    const { ports, events } = livePorts(geo, {
      NOMINATIM_URL: `${geo.origin}/nominatim`,
      ...(fault === 'stall' && { TIMEOUT_PROVIDER_MS: '300' }),
    });
    const details = await ports.details({ place: { ...place, providerId: 'osm:N6100001' }, locale: 'zh' }, never);
    expect(details).toMatchObject({ value: { phone: '+86 10 6500 0001' }, source: { id: 'overpass' } });
    expect(geo.hits('nominatim')).toBe(tries);
    expect(events[0]).toMatchObject({ provider: 'details/nominatim', kind });
  });
});
