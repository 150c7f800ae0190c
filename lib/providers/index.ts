import tzLookup from '@photostructure/tz-lookup';
import type { Config } from '../config.ts';
import { coversDay, forecastOf } from '../domain/forecast-day.ts';
import type { Place } from '../domain/place.ts';
import type { GeoPorts, PlacesQuery, Sourced, WeatherQuery } from '../domain/ports.ts';
import type { WeatherData } from '../domain/weather.ts';
import { rounded } from '../geo/lng-lat.ts';
import { knownZone, localIso } from '../geo/local-time.ts';
import { adaptersOf, NO_ADAPTERS } from './adapters.ts';
import type { ChainTools, ProviderEvent } from './attempt.ts';
import { areasBesideNone, placesBesideNone } from './beside-none.ts';
import type { BreakerState } from './breaker.ts';
import { Breakers } from './breakers.ts';
import { Cache } from './cache.ts';
import { CallTime } from './call-time.ts';
import { type ChainSettings, firstOf } from './chain.ts';
import { createGeocode } from './geocode/geocode.ts';
import { keptFor, TTL_MS } from './kept-for.ts';
import { withKnownNames } from './known-names.ts';
import { isOpenAt } from './opening-hours.ts';
import { isInArea } from './places/area.ts';
import { finishPlaces } from './places/finish.ts';
import type { AreasAt } from './places/inside.ts';
import { withCategory } from './places/with-category.ts';
import { lastRoute } from './routes/last-route.ts';
import type { RoutesFound } from './routes/routes.ts';
import { sunIn, sunOf } from './weather/sun.ts';

export type { ProviderEvent } from './attempt.ts';

/** The embedded data behind every chain; what it lacks has no last resort. */
export type EmbeddedPorts = Partial<GeoPorts> & { areasAt?: AreasAt };

export interface PortsSettings {
  geo: Config['geo'];
  timeouts: Pick<Config['timeouts'], 'providerMs' | 'toolMs'>;
  embedded: EmbeddedPorts;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** [0, 1) */
  random?: () => number;
  log?: (event: ProviderEvent) => void;
}

export type LivePorts = GeoPorts & {
  /** State of every provider that was asked, by "port/provider". */
  health(): Record<string, BreakerState>;
};

const CACHED_ANSWERS = 500;

/** The geo ports of the product: the live providers in order of preference, the embedded data behind them. */
export function createPorts(settings: PortsSettings): LivePorts {
  const now = settings.now ?? Date.now;
  const tools: ChainTools = {
    now,
    random: settings.random ?? Math.random,
    log: settings.log ?? (() => {}),
    breakers: new Breakers(now),
  };
  const cache = new Cache<Sourced<unknown>>(CACHED_ANSWERS, now);
  const live = settings.geo.isOffline ? NO_ADAPTERS : adaptersOf(settings, now);
  const { embedded, timeouts } = settings;
  const callTime = new CallTime(timeouts.toolMs * 0.92, now);
  const timers = { attemptMs: timeouts.providerMs, budgetMs: timeouts.toolMs };
  // A tool geocodes first and has its real question to ask after that.
  const geocodeTimers = { attemptMs: timeouts.providerMs, budgetMs: timeouts.toolMs * 0.4 };

  function chainOf<Query, Value>(
    port: string,
    adapters: ChainSettings<Query, Value>['adapters'],
    last: ChainSettings<Query, Value>['embedded'],
  ): ChainSettings<Query, Value> {
    return { port, adapters, ...(last && { embedded: last }), ...timers };
  }

  function ask<Query, Value>(
    chain: ChainSettings<Query, Value>,
    query: Query,
    key: unknown,
    ttlMs: number,
    signal: AbortSignal,
  ): Promise<Sourced<Value>> {
    const kept = (budgetMs: number) =>
      cache.get(
        `${chain.port} ${JSON.stringify(key)}`,
        signal,
        (shared) => firstOf({ ...chain, budgetMs }, query, shared, tools),
        (answer) => keptFor(answer, ttlMs, chain.isEmpty?.(answer.value as Value, query) ?? false),
      ) as Promise<Sourced<Value>>;
    return callTime.spend(signal, chain.budgetMs, kept);
  }

  return {
    geocode: createGeocode({
      live: live.geocode,
      embedded: embedded.geocode,
      ask({ adapters, embedded: last, ...rules }, query, signal) {
        const chain = { ...chainOf('geocode', adapters, last), ...geocodeTimers, ...rules };
        const key = { ...query, ...(query.near && { near: rounded(query.near, 1) }) };
        return ask(chain, query, key, TTL_MS.geocode, signal);
      },
    }),
    async reverse(at, locale, signal) {
      const { reverse } = embedded;
      const chain = {
        ...chainOf('reverse', live.reverse, reverse && ((asked, s) => reverse(asked.at, asked.locale, s))),
        ...geocodeTimers,
        isEmpty: isEmptyList,
        besideNone: areasBesideNone,
      };
      const answer = await ask(chain, { at, locale }, [rounded(at, 5), locale], TTL_MS.reverse, signal);
      return { ...answer, value: await withKnownNames(answer.value, embedded.geocode, signal) };
    },
    async places(asked, signal) {
      const query = withCategory(asked);
      const chain = {
        ...chainOf('places', live.places, embedded.places),
        isEmpty: (value: Place[], { area }: PlacesQuery) => !value.some((place) => isInArea(place.at, area)),
        besideNone: placesBesideNone,
      };
      const { now: _moment, ...key } = query;
      const answer = await ask(chain, query, key, TTL_MS.places, signal);
      return answer.source.offline ? answer : { ...answer, value: finishPlaces(answer.value, query, embedded.areasAt) };
    },
    details(place, locale, signal) {
      const { details } = embedded;
      const chain = {
        ...chainOf('details', live.details, details && ((asked, s) => details(asked.place, asked.locale, s))),
        isEmpty: (value: Place | null) => value === null,
      };
      const key = [place.providerId ?? place.name, rounded(place.at, 5), locale];
      return ask(chain, { place, locale }, key, TTL_MS.details, signal);
    },
    async weather(query, signal) {
      const chain = {
        ...chainOf('weather', live.weather, embedded.weather),
        isEmpty: (value: WeatherData, { date, want }: WeatherQuery) => date !== undefined && lacks(value, date, want),
      };
      const { at, now: _moment, ...rest } = query;
      const ttlMs = query.want === 'now' ? TTL_MS.weatherNow : TTL_MS.forecast;
      const { value, source } = await ask<WeatherQuery, WeatherData>(
        chain,
        query,
        [rounded(at, 2), rest],
        ttlMs,
        signal,
      );
      // Some services tell all times in a zone of their own; the sun is told by the clock of the place.
      const timeZone = knownZone(query.timeZone, tzLookup(at.lat, at.lng), value.timeZone) ?? 'UTC';
      const date = query.date ?? localIso(query.now.getTime(), timeZone).slice(0, 10);
      return {
        value: {
          ...value,
          sun: timeZone === value.timeZone ? sunIn(value, at, date) : { ...sunOf(at, timeZone, date), timeZone },
        },
        source,
      };
    },
    air(at, signal) {
      const chain = chainOf('air', live.air, embedded.air);
      return ask(chain, at, rounded(at, 2), TTL_MS.air, signal);
    },
    async routes(query, signal) {
      const chain = {
        ...chainOf('routes', live.routes, (asked, s) => lastRoute(embedded.routes, asked, s, now())),
        isEmpty: ({ options }: RoutesFound) => options.length === 0,
      };
      const { from, to, via, ...rest } = query;
      const key = [[from, ...via, to].map((point) => rounded(point, 5)), rest];
      return ask(chain, query, key, TTL_MS.routes, signal);
    },
    matrix(query, signal) {
      const chain = chainOf('matrix', live.matrix, embedded.matrix);
      const key = [[query.from, ...query.to].map((point) => rounded(point, 5)), query.mode];
      return ask(chain, query, key, TTL_MS.matrix, signal);
    },
    table(query, signal) {
      // The same services as for a matrix, so the same breakers.
      const chain = chainOf('matrix', live.table, embedded.table);
      const key = ['table', query.points.map((point) => rounded(point, 5)), query.mode];
      return ask(chain, query, key, TTL_MS.matrix, signal);
    },
    isochrone(query, signal) {
      const chain = chainOf('isochrone', live.isochrone, embedded.isochrone);
      return ask(chain, query, { ...query, from: rounded(query.from, 5) }, TTL_MS.isochrone, signal);
    },
    isOpenAt,
    timeZoneAt: ({ lat, lng }) => tzLookup(lat, lng),
    health: () => tools.breakers.states(),
  };
}

/** Whether another source may know more of a day than this answer. */
const lacks = (value: WeatherData, date: string, want: WeatherQuery['want']) =>
  want === 'hours' ? forecastOf(value, date).hours.length === 0 : !coversDay(value, date);

const isEmptyList = (value: Place[]) => value.length === 0;
