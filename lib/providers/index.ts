import tzLookup from '@photostructure/tz-lookup';
import type { Config } from '../config.ts';
import type { AskPort, GeoPorts, PortName, QueryOf, Sourced, ValueOf } from '../domain/ports.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Streets } from '../region/streets/streets.ts';
import type { Adapter } from './adapter.ts';
import type { ChainTools } from './attempt.ts';
import type { BreakerState } from './breaker.ts';
import { Breakers } from './breakers.ts';
import { Cache } from './cache.ts';
import { CallTime } from './call-time.ts';
import { firstOf } from './chain.ts';
import type { ChainSettings } from './chain-settings.ts';
import { createGeocode } from './geocode/geocode.ts';
import { isOpenAt } from './hours/opening-hours.ts';
import { keptFor } from './kept-for.ts';
import type { EmbeddedPorts } from './port.ts';
import type { ProviderEvent } from './provider-event.ts';
import { aroundLive } from './region/around-live.ts';
import { PORTS } from './registry.ts';
import { servicesOf } from './services.ts';

export type { ProviderEvent } from './provider-event.ts';

export interface PortsSettings {
  geo: Config['geo'];
  timeouts: Pick<Config['timeouts'], 'providerMs' | 'toolMs'>;
  embedded: EmbeddedPorts;
  /** Of the operator's region; they are asked offline too. */
  streets?: Streets | undefined;
  fetch?: typeof globalThis.fetch;
  /** See ServicesSettings. */
  admit?: (host: string) => Promise<number | null>;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** [0, 1) */
  random?: () => number;
  log?: (event: ProviderEvent) => void;
}

export type LivePorts = GeoPorts & {
  /** State of every provider used so far, by "port/provider". */
  health(): Record<string, BreakerState>;
};

const CACHED_ANSWERS = 500;

/** The product's geo ports: the live providers in order of preference, then the embedded data. */
export function createPorts(settings: PortsSettings): LivePorts {
  const { embedded, timeouts, streets, now = Date.now } = settings;
  const tools: ChainTools = {
    now,
    random: settings.random ?? Math.random,
    log: settings.log ?? (() => {}),
    breakers: new Breakers(now),
  };
  const cache = new Cache<Sourced<unknown>>(CACHED_ANSWERS, now);
  const services = settings.geo.isOffline ? null : servicesOf(settings, now);
  const callTime = new CallTime(timeouts.toolMs * 0.92, now);

  function liveOf<Name extends PortName>(name: Name): Adapter<QueryOf<Name>, ValueOf<Name>>[] {
    const live = services ? PORTS[name].live(services).filter((adapter) => adapter !== undefined) : [];
    const own = (streets && PORTS[name].region?.(streets)) ?? [];
    return aroundLive({ own, live, isRegionFirst: settings.geo.isRegionFirst, isWhole: PORTS[name].isWhole });
  }

  /** Queries through the cache, within the time left for the running tool. */
  function askChain<Name extends PortName>(
    name: Name,
    rules: Pick<ChainSettings<QueryOf<Name>, ValueOf<Name>>, 'adapters' | 'embedded' | 'isEmpty' | 'besideNone'>,
    query: QueryOf<Name>,
    signal: AbortSignal,
  ): Promise<Sourced<ValueOf<Name>>> {
    const { key = (asked) => asked, ttlMs, share = 1, as = name, region } = PORTS[name];
    const build = region ? (streets?.region()?.id ?? '') : '';
    const chain = { port: as, attemptMs: timeouts.providerMs, ...rules };
    const keptMs = typeof ttlMs === 'number' ? ttlMs : ttlMs(query);
    return callTime.spend(
      signal,
      timeouts.toolMs * share,
      (budgetMs) =>
        cache.get(
          `${name} ${build} ${JSON.stringify(key(query))}`,
          signal,
          (shared) => firstOf({ ...chain, budgetMs }, query, shared, tools),
          (answer) => keptFor(answer, keptMs, rules.isEmpty?.(answer.value as ValueOf<Name>, query) ?? false),
        ) as Promise<Sourced<ValueOf<Name>>>,
    );
  }

  function portOf<Name extends PortName>(name: Name): AskPort<Name> {
    const port = PORTS[name];
    const adapters = liveOf(name);
    const own: { [Each in PortName]?: AskPort<Each> } = embedded;
    const last = port.last?.(embedded, now) ?? own[name];
    const rules = { ...port, adapters, ...(last && { embedded: last }) };
    return async (asked, signal) => {
      const query = port.prepare?.(asked) ?? asked;
      const answer = await askChain(name, rules, query, signal);
      return port.finish ? port.finish(answer, query, embedded, signal) : answer;
    };
  }

  // The registry has an entry for every port, which TypeScript cannot follow through Object.fromEntries.
  const ports = Object.fromEntries(
    Object.keys(PORTS).map((name) => [name, portOf(name as PortName)]),
  ) as unknown as GeoPorts;
  const routes = liveOf('routes');
  return {
    ...ports,
    geocode: createGeocode({
      live: liveOf('geocode'),
      embedded: embedded.geocode,
      ask: (chain, query, signal) => askChain('geocode', chain, query, signal),
    }),
    isOpenAt,
    hasTransit: (at) => routes.some(({ covers }) => covers?.(rideAt(at)) !== false),
    ...(embedded.shapeOf && { shapeOf: embedded.shapeOf }),
    timeZoneAt: ({ lat, lng }) => tzLookup(lat, lng),
    health: () => tools.breakers.states(),
  };
}

const rideAt = (at: LngLat): QueryOf<'routes'> => ({
  from: at,
  to: at,
  via: [],
  mode: 'transit',
  avoid: [],
  alternatives: 1,
  locale: 'en',
});
