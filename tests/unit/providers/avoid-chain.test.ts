import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { DRIVE } from './questions.ts';
import { never } from './replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
beforeEach(() => geo.reset());
afterAll(() => geo.close());

/** OSRM with its default set-up: it leaves out one kind of road, never two. */
const REFUSAL = { status: 400, body: { code: 'InvalidValue', message: 'Exclude flag combination is not supported.' } };
const refuse = () =>
  geo.set('osrm', ({ query }) => (query.has('exclude') ? REFUSAL : { body: { code: 'NoRoute', routes: [] } }));

describe('a way without motorways and tolls', () => {
  const query = { ...DRIVE, avoid: ['highways' as const, 'tolls' as const], alternatives: 1 };

  it('comes from the router that can leave both out, without a fault of the one that cannot', async () => {
    refuse();
    const { ports, events } = livePorts(geo);
    const { value, source } = await ports.routes(query, never);
    expect(source.id).toBe('valhalla');
    expect(source).not.toHaveProperty('degraded');
    expect(value.options).toHaveLength(1);
    expect(events).toEqual([]);
    expect(geo.hits('osrm')).toBe(1);
  });

  it('is given with what it could not avoid where no router can', async () => {
    geo.set('osrm', REFUSAL, 2);
    geo.set('valhalla', { status: 400, body: { error_code: 106, error: 'Try any of' } });
    const { value, source } = await livePorts(geo).ports.routes(query, never);
    expect(source.id).toBe('osrm');
    expect(value.unmet).toContain('avoid');
    expect(value.options).toHaveLength(1);
  });
});
