import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { never } from './replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
beforeEach(() => geo.reset());
afterAll(() => geo.close());

describe('names with an AMap key', () => {
  const replica = {
    status: '1',
    infocode: '10000',
    tips: [{ id: 'B01', name: '埃菲尔铁塔(小镇店)', location: '120.27,30.37', adcode: '330110', address: '小镇' }],
  };

  it('does not ask AMap for a sight abroad, of which it would find the replica', async () => {
    geo.set('amap', { body: replica });
    const { value } = await livePorts(geo, { AMAP_KEY: 'k' }).ports.geocode(
      { text: '埃菲尔铁塔', limit: 3, locale: 'zh' },
      never,
    );
    expect(geo.hits('amap')).toBe(0);
    expect(value[0]).toMatchObject({ name: '埃菲尔铁塔', countryCode: 'FR' });
  });

  it('asks AMap first for a sight in China', async () => {
    await livePorts(geo, { AMAP_KEY: 'k' }).ports.geocode({ text: '天安门', limit: 3, locale: 'zh' }, never);
    expect(geo.requests[0]?.provider).toBe('amap');
  });

  it('leaves a name that AMap makes nothing of to the others, without a fault of AMap', async () => {
    geo.set('amap', ({ path }) =>
      path === '/v3/assistant/inputtips'
        ? { body: { status: '1', infocode: '10000', tips: [] } }
        : { body: { status: '0', info: 'ENGINE_RESPONSE_DATA_ERROR', infocode: '30001' } },
    );
    const { ports, events } = livePorts(geo, { AMAP_KEY: 'k' });
    const { source } = await ports.geocode({ text: '天安门', limit: 3, locale: 'zh' }, never);
    expect(source.id).not.toBe('amap');
    expect(source).not.toHaveProperty('degraded');
    expect(events).toEqual([]);
  });
});
