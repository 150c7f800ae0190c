import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sourced } from '../../../lib/domain/ports.ts';
import type { LivePorts } from '../../../lib/providers/index.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { GATE } from './questions.ts';
import { NOW, never } from './replay.ts';

const KEY = 'amap-canary-0123456789';
const now = new Date(NOW);

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());
beforeEach(() => geo.reset());

const QUESTIONS: { port: string; ask(ports: LivePorts): Promise<Sourced<unknown>> }[] = [
  { port: 'geocode', ask: (ports) => ports.geocode({ text: '故宫', limit: 3, locale: 'zh' }, never) },
  { port: 'reverse', ask: (ports) => ports.reverse({ at: GATE, locale: 'zh' }, never) },
  {
    port: 'places',
    ask: (ports) => {
      const area = { kind: 'around', center: GATE, radiusM: 3000 } as const;
      return ports.places({ category: 'cafe', area, sort: 'distance', limit: 5, locale: 'zh', now }, never);
    },
  },
  {
    port: 'details',
    ask: (ports) =>
      ports.details(
        { place: { name: '大堂咖啡', kind: 'cafe', at: GATE, providerId: 'amap:B0FFG1ABCD' }, locale: 'zh' },
        never,
      ),
  },
  {
    port: 'weather',
    ask: (ports) => ports.weather({ at: GATE, adcode: '110101', want: 'now', days: 1, locale: 'zh', now }, never),
  },
  {
    port: 'routes',
    ask: (ports) => {
      const to = { lng: 116.4174, lat: 39.914 };
      return ports.routes({ from: GATE, to, via: [], mode: 'drive', avoid: [], alternatives: 1, locale: 'zh' }, never);
    },
  },
];

/** What AMap says, with HTTP 200; its words contain the key, as a careless service's might. */
const said = (infocode: string) => ({ body: { status: '0', info: `REFUSED ${KEY}`, infocode } });

const withKey = () => livePorts(geo, { AMAP_KEY: KEY });

/** The answer or the failure as text, in which to look for the key. */
async function textOf(asked: Promise<Sourced<unknown>>): Promise<string> {
  const outcome = await asked.catch((error: unknown) => error);
  const causes = outcome instanceof Error ? [outcome, outcome.cause].map(String).join() : '';
  return JSON.stringify(outcome) + causes;
}

describe.each(QUESTIONS)('the $port port with an AMap key', ({ port, ask }) => {
  it('asks AMap first, and nobody else', async () => {
    const { ports, events } = withKey();
    expect((await ask(ports)).source).toMatchObject({ id: 'amap' });
    expect(geo.hits('amap')).toBe(geo.hits());
    expect(events).toEqual([]);
  });

  it.each(['10003', '10044', '40000'])(
    'G03 asks once when the quota is used up (%s), then others until midnight',
    async (code) => {
      geo.set('amap', said(code));
      const { ports, events, pass } = withKey();
      await ask(ports).catch(() => undefined);
      expect(geo.hits('amap')).toBe(1);
      expect(geo.hits()).toBeGreaterThan(1);
      expect(events[0]).toMatchObject({ provider: `${port}/amap`, kind: 'quota', code });
      pass(9 * 3_600_000);
      await ask(ports).catch(() => undefined);
      expect(geo.hits('amap')).toBe(1);
      geo.reset();
      pass(3_600_000);
      expect((await ask(ports)).source.id).toBe('amap');
    },
  );

  it.each(['10020', '10021', '10014'])(
    'G03 asks a second time after a burst (%s), and that is enough',
    async (code) => {
      geo.set('amap', said(code), 1);
      const { ports } = withKey();
      expect((await ask(ports)).source).toMatchObject({ id: 'amap' });
      expect(geo.hits()).toBe(geo.hits('amap'));
      geo.reset();
      geo.set('amap', said(code));
      await ask(withKey().ports).catch(() => undefined);
      expect(geo.hits('amap')).toBe(2);
    },
  );

  it.each(['10001', '10009'])(
    'G04 asks once with a key that is refused (%s), tells the operator, and nobody the key',
    async (code) => {
      geo.set('amap', said(code));
      const { ports, events } = withKey();
      const text = await textOf(ask(ports));
      expect(geo.hits('amap')).toBe(1);
      expect(geo.hits()).toBeGreaterThan(1);
      expect(events[0]).toMatchObject({ kind: 'auth', code, hint: expect.stringContaining('AMAP_KEY') });
      for (const out of [text, JSON.stringify(events), JSON.stringify(ports.health())]) expect(out).not.toContain(KEY);
      // Only AMap itself is ever given the key.
      for (const { provider, query, body, headers } of geo.requests) {
        const sent = `${query}${body}${JSON.stringify(headers)}`;
        expect(sent.includes(KEY)).toBe(provider === 'amap');
      }
    },
  );
});
