import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from '../providers/live-ports.ts';
import { NOW } from '../providers/replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());
beforeEach(() => geo.reset());

/** Runs a tool against the product's own providers, which talk to the geo server. */
async function run<Output>(name: GeoToolName, input: object, env: Record<string, string> = {}): Promise<Output> {
  const context = fakeContext({ ports: livePorts(geo, env).ports, now: new Date(NOW) });
  const options = { timeoutMs: 8_000, messageId: 'm1' };
  const checked = geoTools[name].input.parse(input);
  return (await runTool(name, checked, { context, options, toolCallId: 'c1', signal: undefined })) as Output;
}

const pathsOf = (provider: 'osrm' | 'valhalla') =>
  geo.requests.filter((request) => request.provider === provider).map(({ path }) => path.split('/')[1]);

interface Trip {
  days: { date: string; stops: { arrive: string; travelS: number }[] }[];
  estimate: boolean;
  travelSource: object;
}

describe('plan_trip on live providers', () => {
  const trip = { area: { name: '北京' }, days: 2, interests: ['museum', 'park'], mode: 'drive' };

  it('orders its stops by one table of OSRM', async () => {
    const { days, estimate, travelSource } = await run<Trip>('plan_trip', trip);
    expect(pathsOf('osrm')).toEqual(['table']);
    expect({ estimate, travelSource }).toMatchObject({ estimate: false, travelSource: { id: 'osrm' } });
    // It is twenty past two in Beijing; the geo server's routes take multiples of 412.3 s.
    expect(days[0]?.stops[0]?.arrive).toMatch(/^1[45]:/);
    for (const { stops } of days) for (const { travelS } of stops) expect(travelS % 412).toBeLessThan(10);
  });

  it('G02 asks Valhalla where OSRM fails', async () => {
    geo.set('osrm', { status: 503, body: 'busy' });
    const { estimate, travelSource } = await run<Trip>('plan_trip', trip);
    expect(pathsOf('valhalla')).toEqual(['sources_to_targets']);
    expect({ estimate, travelSource }).toMatchObject({ estimate: false, travelSource: { id: 'valhalla' } });
  });

  it('G02 estimates from straight lines where both fail, and says why', async () => {
    geo.set('osrm', { status: 503, body: 'busy' });
    geo.set('valhalla', { status: 503, body: 'busy' });
    const { days, estimate, travelSource } = await run<Trip>('plan_trip', trip);
    expect(estimate).toBe(true);
    expect(travelSource).toMatchObject({ offline: true, degraded: expect.arrayContaining(['offline', 'estimate']) });
    expect(days.flatMap(({ stops }) => stops).length).toBeGreaterThan(0);
  });
});

describe('plan_route on live providers', () => {
  const way = { from: { name: '天安门' }, to: { name: '颐和园' }, mode: 'drive', weather: true };

  it('takes three forecasts at most on a short way, at the hour of passing', async () => {
    const { weather } = await run<{ weather: { points: { time: string; tempC: number }[]; source: object } }>(
      'plan_route',
      { ...way, depart_at: '2026-11-26T15:00' },
    );
    expect(geo.hits('open-meteo')).toBeLessThanOrEqual(3);
    expect(weather.source).toMatchObject({ id: 'open-meteo' });
    expect(weather.points[0]).toMatchObject({ time: '2026-11-26T15:00', tempC: 6.9 });
  });

  it('G01 keeps the route when the forecasts stall, within the time of a tool', async () => {
    geo.set('open-meteo', 'stall');
    geo.set('met-no', 'stall');
    const startedAt = performance.now();
    const route = await run<{ options: object[]; unmet?: string[] }>('plan_route', way);
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(route).toMatchObject({ options: [{ durationS: expect.any(Number) }], unmet: ['weather'] });
  });
});
