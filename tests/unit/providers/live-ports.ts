import { expect } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import type { Sourced } from '../../../lib/domain/ports.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { createPorts, type LivePorts, type ProviderEvent } from '../../../lib/providers/index.ts';
import type { GeoServer } from '../../geo-server/server.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';
import { GATE } from './questions.ts';
import { NOW, never } from './replay.ts';

export interface LiveSetup {
  ports: LivePorts;
  /** What the operator would read. */
  events: ProviderEvent[];
  /** Advances the clock used by breakers and caches. */
  pass(ms: number): void;
}

const gazetteer = builtGazetteer();

/** The ports as the product creates them, pointed at the geo server; env as of a process. */
export function livePorts(geo: Pick<GeoServer, 'env'>, env: Record<string, string> = {}): LiveSetup {
  const { config } = readConfig({ ...geo.env, ...env });
  const events: ProviderEvent[] = [];
  let now = NOW;
  const startedAt = performance.now();
  // Recorded answers are from one moment; the time a test takes counts all the same.
  const clock = () => now + (performance.now() - startedAt);
  const ports = createPorts({
    geo: config.geo,
    timeouts: config.timeouts,
    embedded: embeddedPorts(gazetteer, clock),
    now: clock,
    random: () => 0,
    log: (event) => events.push(event),
  });
  return {
    ports,
    events,
    pass(ms) {
      now += ms;
    },
  };
}

const some = (fields: object) => expect.arrayContaining([expect.objectContaining(fields)]);

const NEAR = { lng: 116.4174, lat: 39.914 };

/** One honest question per port, the live providers it is put to, and what is behind them. */
export const QUESTIONS: {
  port: string;
  providers: (
    | 'open-meteo'
    | 'open-meteo-air'
    | 'open-meteo-geocoding'
    | 'met-no'
    | 'photon'
    | 'overpass'
    | 'osrm'
    | 'valhalla'
  )[];
  ask(ports: LivePorts): Promise<Sourced<unknown>>;
  /** Matches what the embedded data returns; absent: nothing, the port fails. */
  offline?: unknown;
}[] = [
  {
    port: 'geocode',
    providers: ['open-meteo-geocoding', 'photon'],
    ask: (ports) => ports.geocode({ text: '天安门', limit: 3, locale: 'zh' }, never),
    offline: some({ name: '天安门' }),
  },
  {
    port: 'reverse',
    providers: ['photon'],
    ask: (ports) => ports.reverse({ at: { lng: -0.1276, lat: 51.5033 }, locale: 'zh' }, never),
    offline: some({ countryCode: 'GB' }),
  },
  {
    port: 'places',
    providers: ['overpass', 'photon'],
    ask: (ports) =>
      ports.places(
        {
          category: 'museum',
          area: { kind: 'around', center: GATE, radiusM: 3000 },
          sort: 'distance',
          limit: 5,
          locale: 'zh',
          now: new Date(NOW),
        },
        never,
      ),
    offline: some({ kind: 'museum' }),
  },
  {
    port: 'details',
    providers: ['overpass'],
    ask: (ports) =>
      ports.details(
        { place: { name: '昼夜咖啡', kind: 'cafe', at: GATE, providerId: 'osm:N6100001' }, locale: 'zh' },
        never,
      ),
    offline: null,
  },
  {
    port: 'weather',
    providers: ['open-meteo', 'met-no'],
    ask: (ports) => ports.weather({ at: GATE, want: 'now', days: 1, locale: 'zh', now: new Date(NOW) }, never),
    offline: expect.objectContaining({ climate: expect.objectContaining({ koppen: 'BSk' }) }),
  },
  {
    port: 'air',
    providers: ['open-meteo-air'],
    ask: (ports) => ports.air(GATE, never),
    offline: null,
  },
  {
    port: 'routes',
    providers: ['osrm', 'valhalla'],
    ask: (ports) =>
      ports.routes({ from: GATE, to: NEAR, via: [], mode: 'drive', avoid: [], alternatives: 1, locale: 'zh' }, never),
    offline: expect.objectContaining({ options: some({ estimate: true, durationS: null }) }),
  },
  {
    port: 'matrix',
    providers: ['osrm', 'valhalla'],
    ask: (ports) => ports.matrix({ from: GATE, to: [NEAR], mode: 'drive' }, never),
    offline: some({ durationS: null }),
  },
  {
    port: 'table',
    providers: ['osrm', 'valhalla'],
    ask: (ports) => ports.table({ points: [GATE, NEAR, { lng: 116.41, lat: 39.9 }], mode: 'drive' }, never),
    offline: expect.arrayContaining([some({ durationS: null })]),
  },
  {
    port: 'isochrone',
    providers: ['valhalla'],
    ask: (ports) => ports.isochrone({ from: GATE, minutes: [10], mode: 'walk' }, never),
  },
];

/** A port's fallback, or its typed failure if there is none. */
export async function expectFallback(
  asked: Promise<Sourced<unknown>>,
  offline: unknown,
  reason: unknown,
): Promise<void> {
  if (offline === undefined) return expect(asked).rejects.toMatchObject({ code: 'provider_unavailable' });
  const { value, source } = await asked;
  expect(value).toEqual(offline);
  expect(source).toMatchObject({ offline: true, degraded: expect.arrayContaining([reason]) });
}
