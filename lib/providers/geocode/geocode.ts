import { isFact } from '../../domain/is-fact.ts';
import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery, GeoPorts, Sourced } from '../../domain/ports.ts';
import { parseAddress } from '../../geo/address/parse-address.ts';
import type { Adapter } from '../adapter.ts';
import { namesBesideNone } from '../beside-none.ts';
import { withKnownNames } from '../known-names.ts';
import type { Asked } from './asked.ts';
import { analyseQuery, assessMatches } from './assess.ts';
import { isCertain, isKnownAbroad } from './certain.ts';
import { asCoarse, stepDown } from './step-down.ts';

type Geocode = GeoPorts['geocode'];

export interface GeocodeSettings {
  live: Adapter<GeocodeQuery, Place[]>[];
  embedded?: Geocode | undefined;
  /** Queries a chain of these, including its budget and cache. */
  ask(
    chain: {
      adapters: Adapter<GeocodeQuery, Place[]>[];
      embedded?: Geocode;
      isEmpty: (value: Place[]) => boolean;
      besideNone: typeof namesBesideNone;
    },
    query: GeocodeQuery,
    signal: AbortSignal,
  ): Promise<Sourced<Place[]>>;
}

/**
 * The only way from a name or address to places: the gazetteer where it is certain, else the chain; every candidate of
 * every source says how it matches the query. A house that nobody knows yields its street or area, marked as such.
 */
export function createGeocode({ live, embedded, ask }: GeocodeSettings): Geocode {
  return async (query, signal) => {
    const found = await once(query, signal);
    const address = parseAddress(query.text);
    if (!address || found.value.some(isFact)) return found;
    const { textEn: _, city, ...rest } = query;
    const look = async (text: string, areas: string[], where: 'live' | 'offline') => {
      const within = city && !areas.includes(city) && text !== city ? [...areas, city] : areas;
      if (where === 'live') return live.length > 0 ? once({ ...rest, text }, signal, within) : null;
      return offline({ ...rest, text, ...(within.length > 0 && { city: within.join(', ') }) }, signal);
    };
    const coarse =
      asCoarse(found, query.text, ({ kind }) => kind === 'street') ?? (await stepDown(address, query.text, look));
    return coarse ?? asCoarse(found, query.text) ?? found;
  };

  async function once(query: GeocodeQuery, signal: AbortSignal, within: string[] = []): Promise<Sourced<Place[]>> {
    const asked = await analyseQuery(query, (name) => certain(name, query, signal), within);
    const own = embedded && compared(embedded, asked);
    const known = own && live.length > 0 ? await own(query, signal).catch(() => undefined) : undefined;
    const facts = known?.value.filter(isFact) ?? [];
    if (known && isCertain(facts, query)) return { value: facts, source: asBest(known.source) };
    const usable = isKnownAbroad(facts, query) ? live.filter(({ id }) => id !== 'amap') : live;
    const adapters = usable.map(
      (adapter): Adapter<GeocodeQuery, Place[]> => ({
        ...adapter,
        async ask(each, until) {
          const answer = await adapter.ask(each, until);
          return { ...answer, value: assessMatches(asked, answer.value) };
        },
      }),
    );
    const isEmpty = (value: Place[]) => !value.some(isFact);
    const answer = await ask(
      { adapters, ...(own && { embedded: own }), isEmpty, besideNone: namesBesideNone },
      query,
      signal,
    );
    const value = answer.value.slice(0, query.limit);
    return {
      ...answer,
      value: answer.source.offline ? value : await withKnownNames(value, embedded, signal, asked.known),
    };
  }

  /** What the gazetteer alone knows, whatever live sources would say. */
  async function offline(query: GeocodeQuery, signal: AbortSignal): Promise<Sourced<Place[]> | null> {
    if (!embedded) return null;
    const asked = await analyseQuery(query, (name) => certain(name, query, signal));
    return compared(embedded, asked)(query, signal);
  }

  async function certain(name: string, { limit, locale }: GeocodeQuery, signal: AbortSignal): Promise<Place[]> {
    const found = await embedded?.({ text: name, limit, locale }, signal).catch(() => undefined);
    return found?.value.filter(isFact) ?? [];
  }
}

const compared =
  (geocode: Geocode, asked: Asked): Geocode =>
  async (query, signal) => {
    const found = await geocode(query, signal);
    return { ...found, value: assessMatches(asked, found.value) };
  };

/** The gazetteer as the best available source for a name, rather than as a fallback. */
function asBest({ offline: _offline, degraded: _degraded, ...source }: Sourced<unknown>['source']) {
  return source;
}
