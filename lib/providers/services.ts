import type { Config } from '../config.ts';
import { createBuckets } from './bucket.ts';
import { createFetchJson } from './fetch-json.ts';

export interface ServicesSettings {
  geo: Config['geo'];
  timeouts: Pick<Config['timeouts'], 'providerMs'>;
  fetch?: typeof globalThis.fetch;
  /** Asked before each request to a public host: null, or ms to wait because the day's requests to it are used up. */
  admit?: (host: string) => Promise<number | null>;
}

/** How to reach each service that the configuration allows; one that needs a key or a URL is absent without it. */
export function servicesOf({ geo, timeouts, fetch = globalThis.fetch, admit }: ServicesSettings, now: () => number) {
  const fetchJson = createFetchJson({ fetch, userAgent: geo.userAgent, buckets: createBuckets(now), admit, now });
  return {
    amap: geo.amapKey ? { baseUrl: geo.amapUrl, key: geo.amapKey, fetchJson, now } : undefined,
    metNo: { baseUrl: geo.metNoUrl, fetchJson, now },
    nominatim: geo.nominatimUrl ? { baseUrl: geo.nominatimUrl, fetchJson } : undefined,
    openMeteo: { baseUrl: geo.openMeteoUrl, fetchJson, now },
    openMeteoAir: { baseUrl: geo.openMeteoAirUrl, fetchJson, now },
    openMeteoGeocoding: { baseUrl: geo.openMeteoGeocodingUrl, fetchJson, now },
    osrm: { baseUrl: geo.osrmUrl, fetchJson },
    // Overpass searches while the caller waits: it gets three times as long as the others.
    overpass: { url: geo.overpassUrl, fetchJson, timeoutMs: timeouts.providerMs * 3 },
    photon: { baseUrl: geo.photonUrl, fetchJson },
    valhalla: { baseUrl: geo.valhallaUrl, fetchJson },
  };
}
export type Services = ReturnType<typeof servicesOf>;
