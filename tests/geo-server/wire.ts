export const PROVIDERS = [
  'open-meteo',
  'open-meteo-air',
  'open-meteo-geocoding',
  'met-no',
  'photon',
  'overpass',
  'osrm',
  'valhalla',
  'amap',
  'nominatim',
] as const;
export type Provider = (typeof PROVIDERS)[number];

/** A request as a provider sees it: the path without the provider's prefix. */
export interface GeoRequest {
  provider: Provider;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
}

/** The response. A string is sent as it is, anything else as JSON. Status 200 unless given. */
export interface GeoAnswer {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}
