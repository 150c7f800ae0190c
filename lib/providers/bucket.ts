import { Host, type Rate } from './host-bucket.ts';

/** What the public hosts ask for (their usage policies, 2026). Other hosts are the operator's own, without a limit. */
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

export interface Buckets {
  /** Resolves when the host may be asked; the result releases the place. Throws 'busy' when the queue is too long. */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
}

/** One queue per host, in order of arrival. `rates` by host name; now in milliseconds. */
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
