import { Host, type Rate } from './host-bucket.ts';

/** What the public hosts require (their usage policies, 2026). Other hosts are the operator's own and have no limit. */
const RATES: Record<string, Rate> = {
  'api.open-meteo.com': { atOnce: 1 },
  'air-quality-api.open-meteo.com': { atOnce: 1 },
  'geocoding-api.open-meteo.com': { atOnce: 1 },
  'api.met.no': { perSecond: 20 },
  'photon.komoot.io': { perSecond: 1 },
  'overpass-api.de': { perSecond: 1, atOnce: 2 },
  'routing.openstreetmap.de': { perSecond: 1 },
  'router.project-osrm.org': { perSecond: 1 },
  'valhalla1.openstreetmap.de': { perSecond: 1 },
  'nominatim.openstreetmap.org': { perSecond: 1 },
  'restapi.amap.com': { perSecond: 3 },
};

/** Whether somebody else runs it, and counts what is asked of it. */
export const isPublicHost = (host: string): boolean => Object.hasOwn(RATES, host);

export interface Buckets {
  /**
   * Resolves when a request to the host may go out; the result frees the slot. Throws 'busy' if the queue is too long.
   */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
}

/** One queue per host, first come, first served. `rates` by host name; now in milliseconds. */
export function createBuckets(now: () => number, rates: Record<string, Rate> = RATES): Buckets {
  const hosts = new Map<string, Host>();
  return {
    async enter(host, signal) {
      const rate = rates[host];
      if (!rate) return () => {};
      const queue = hosts.get(host) ?? new Host(rate, now);
      hosts.set(host, queue);
      return queue.enter(signal);
    },
  };
}
