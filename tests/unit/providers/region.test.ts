import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import type { RouteQuery } from '../../../lib/domain/ports.ts';
import { createPorts, type ProviderEvent } from '../../../lib/providers/index.ts';
import { regionEndpoint } from '../../../lib/providers/region/region-endpoint.ts';
import type { OpenRegion } from '../../../lib/region/regions.ts';
import type { Streets } from '../../../lib/region/streets/streets.ts';
import type { StreetsAnswer, StreetsFailure } from '../../../lib/region/streets/streets-answer.ts';
import { openRegion } from '../../fixtures/region/open-region.ts';
import { recordedStreets } from '../../fixtures/region/recorded-streets.ts';
import { at } from '../../fixtures/region/town.ts';
import { startGeoServer } from '../../geo-server/server.ts';
import { never } from './replay.ts';

const [FROM, TO] = [at(-590, 215), at(585, -190)];
const WALK: RouteQuery = { from: FROM, to: TO, via: [], mode: 'walk', avoid: [], alternatives: 1, locale: 'zh' };

function portsWith(streets: Streets, env: Record<string, string> = { OFFLINE: '1' }) {
  const { config } = readConfig(env);
  const events: ProviderEvent[] = [];
  const { geo, timeouts } = config;
  const log = (event: ProviderEvent) => events.push(event);
  return Object.assign(createPorts({ geo, timeouts, embedded: {}, streets, log, random: () => 0 }), { events });
}

/** Streets that answer everything with this. */
const answering = (answer: StreetsAnswer, region: OpenRegion = openRegion()): Streets => ({
  ...recordedStreets(),
  region: () => region,
  ask: async () => answer,
});

describe('the streets of a region, among the sources', () => {
  it('answer without any network, and are named after the region, with the day of the extract', async () => {
    const ports = portsWith(recordedStreets());
    const { value, source } = await ports.routes(WALK, never);
    expect(value.options[0]?.legs[0]?.steps?.map(({ text }) => text)).toEqual([
      '沿听雨街出发',
      '左转进入河滨北路',
      '右转进入问溪大道',
      '左转进入河滨南路',
      '到达目的地',
    ]);
    expect(source).toMatchObject({
      id: 'region',
      name: '问溪',
      attribution: '© OpenStreetMap contributors (ODbL), routing by Valhalla',
      dataTime: '2026-11-01T00:00:00Z',
    });
    expect(source.offline).toBeUndefined();
    const points = [at(0, 0), TO];
    expect((await ports.matrix({ from: FROM, to: points, mode: 'walk' }, never)).source.id).toBe('region');
    expect((await ports.table({ points: [FROM, ...points], mode: 'walk' }, never)).value).toHaveLength(3);
    expect((await ports.isochrone({ from: FROM, minutes: [5, 10], mode: 'walk' }, never)).source.id).toBe('region');
  });

  it('come before the live services, or after them, as the operator wants', async () => {
    const geo = await startGeoServer();
    try {
      const sourceOf = async (env: Record<string, string>) =>
        (await portsWith(recordedStreets(), { ...geo.env, ...env }).routes(WALK, never)).source;
      expect((await sourceOf({})).id).toBe('region');
      expect(geo.hits()).toBe(0);
      expect((await sourceOf({ REGION_FIRST: 'off' })).id).toBe('osrm');
      geo.set('all', { status: 503, body: '' });
      expect(await sourceOf({ REGION_FIRST: 'off' })).toMatchObject({ id: 'region', degraded: ['unavailable'] });
    } finally {
      await geo.close();
    }
  });

  it.each([
    ['the start', { from: at(-9_000, 0) }],
    ['a stop on the way', { via: [at(0, 9_000)] }],
    ['the end', { to: at(9_000, 0) }],
    ['public transport', { mode: 'transit' as const }],
  ])('are not asked for what they do not know: %s', async (_, elsewhere) => {
    const streets = recordedStreets();
    const asked = portsWith(streets).routes({ ...WALK, ...elsewhere }, never);
    await asked.catch(() => {});
    expect(streets.asked).toEqual([]);
  });

  it('are asked again when another build has taken over', async () => {
    let region = openRegion();
    const streets = recordedStreets(() => region);
    const ports = portsWith(streets);
    for (let time = 0; time < 2; time++) await ports.routes(WALK, never);
    expect(streets.asked).toHaveLength(1);
    region = openRegion({ id: '20261201T080000Z-wenxi' });
    await ports.routes(WALK, never);
    expect(streets.asked).toHaveLength(2);
  });

  it('leave the question to others without a region', async () => {
    const streets = recordedStreets(() => undefined);
    await expect(portsWith(streets).routes(WALK, never)).rejects.toMatchObject({ code: 'provider_unavailable' });
    expect(streets.asked).toEqual([]);
  });

  it('leave a table to others of which they know nothing', async () => {
    const refusal = answering({ status: 400, body: { error_code: 171 } });
    const asked = portsWith(refusal).matrix({ from: FROM, to: [TO], mode: 'walk' }, never);
    await expect(asked).rejects.toMatchObject({ code: 'provider_unavailable' });
  });

  it('leave a way to others that begins far from their streets, and give it when there is no other', async () => {
    // In the box, but 1.3 km from the next street.
    const far = { ...WALK, from: at(-1_500, 1_500) };
    expect((await portsWith(recordedStreets()).routes(far, never)).value.options[0]?.gaps).toEqual([
      expect.closeTo(1_273, -2),
      0,
    ]);
    const geo = await startGeoServer();
    try {
      expect((await portsWith(recordedStreets(), geo.env).routes(far, never)).source.id).toBe('osrm');
      geo.set('all', { status: 503, body: '' });
      const { source, value } = await portsWith(recordedStreets(), geo.env).routes(far, never);
      expect(source).toMatchObject({ id: 'region', degraded: ['unavailable'] });
      expect(value.options).toHaveLength(1);
    } finally {
      await geo.close();
    }
  });

  it('say where an area is cut off by the region’s edge, and let others draw it whole', async () => {
    const [west, south, east, north] = openRegion().bbox;
    // The town's edge runs through what is reached in ten minutes.
    const cut = openRegion({ bbox: [west, south, FROM.lng + 0.002, north] });
    const streets = recordedStreets(() => cut);
    const asked = { from: FROM, minutes: [5, 10], mode: 'walk' as const };
    const offline = await portsWith(streets).isochrone(asked, never);
    expect(offline.source).toMatchObject({ id: 'region', degraded: ['region_edge'] });
    expect(offline.value.map(({ isCut }) => isCut)).toEqual([true, true]);
    const geo = await startGeoServer();
    try {
      expect((await portsWith(streets, geo.env).isochrone(asked, never)).source.id).toBe('valhalla');
      geo.set('all', { status: 503, body: '' });
      expect((await portsWith(streets, geo.env).isochrone(asked, never)).source.id).toBe('region');
    } finally {
      await geo.close();
    }
    expect(east).toBeGreaterThan(cut.bbox[2]);
  });

  it.each<[StreetsFailure, string]>([
    ['none', 'unsupported'],
    ['closed', 'unsupported'],
    ['no_engine', 'server'],
    ['busy', 'busy'],
    ['slow', 'timeout'],
    ['crashed', 'server'],
    ['too_large', 'too_large'],
  ])('fail as a service does: %s', async (failure, kind) => {
    const { baseUrl, fetchJson } = regionEndpoint(answering({ failure }));
    const asked = fetchJson({ url: new URL(`${baseUrl}/route`), body: '{}' }, never);
    await expect(asked).rejects.toMatchObject({ kind, code: failure.toUpperCase() });
  });

  it('tell the operator how to get the engine', async () => {
    const ports = portsWith(answering({ failure: 'no_engine' }));
    await ports.routes(WALK, never).catch(() => {});
    expect(ports.events).toContainEqual(
      expect.objectContaining({ provider: 'routes/region', hint: expect.stringContaining('npm run region') }),
    );
  });

  it('have public transport beside them where a source of it is asked', () => {
    const streets = recordedStreets();
    const [beijing, paris] = [
      { lng: 116.4, lat: 39.9 },
      { lng: 2.35, lat: 48.86 },
    ];
    const known = (env: Record<string, string>) =>
      [beijing, paris].map((place) => portsWith(streets, env).hasTransit?.(place));
    expect(known({ OFFLINE: '1' })).toEqual([false, false]);
    expect(known({})).toEqual([false, false]);
    expect(known({ AMAP_KEY: 'k'.repeat(32) })).toEqual([true, false]);
    expect(known({ AMAP_KEY: 'k'.repeat(32), OFFLINE: '1' })).toEqual([false, false]);
  });
});
