import type { Config } from '../config.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Place } from '../tools/place.ts';
import type {
  GeocodeQuery,
  GeoPorts,
  IsochroneQuery,
  MatrixQuery,
  PlacesQuery,
  RouteQuery,
  WeatherQuery,
} from '../tools/ports.ts';
import type { AirQuality, WeatherData } from '../tools/weather.ts';
import type { Adapter } from './adapter.ts';
import { openMeteoAir } from './air/open-meteo.ts';
import { createBuckets } from './bucket.ts';
import { overpassDetails } from './details/overpass.ts';
import type { DetailsQuery } from './details/query.ts';
import { createFetchJson } from './fetch-json.ts';
import { openMeteoGeocode } from './geocode/open-meteo.ts';
import { photonGeocode } from './geocode/photon.ts';
import { overpassPlacesAdapter } from './places/overpass.ts';
import { photonPlacesAdapter } from './places/photon.ts';
import { photonReverse } from './reverse/photon.ts';
import type { ReverseQuery } from './reverse/query.ts';
import { osrmRoutes } from './routes/osrm.ts';
import type { RoutesFound } from './routes/routes.ts';
import { valhallaRoutes } from './routes/valhalla.ts';
import { openMeteoWeather } from './weather/open-meteo.ts';

type ValueOf<Port extends 'matrix' | 'isochrone'> = Awaited<ReturnType<GeoPorts[Port]>>['value'];

/** The live adapters of each port, in the order in which they are asked. */
export interface Adapters {
  geocode: Adapter<GeocodeQuery, Place[]>[];
  reverse: Adapter<ReverseQuery, Place[]>[];
  places: Adapter<PlacesQuery, Place[]>[];
  details: Adapter<DetailsQuery, Place | null>[];
  weather: Adapter<WeatherQuery, WeatherData>[];
  air: Adapter<LngLat, AirQuality | null>[];
  routes: Adapter<RouteQuery, RoutesFound>[];
  matrix: Adapter<MatrixQuery, ValueOf<'matrix'>>[];
  isochrone: Adapter<IsochroneQuery, ValueOf<'isochrone'>>[];
}

export const NO_ADAPTERS: Adapters = {
  geocode: [],
  reverse: [],
  places: [],
  details: [],
  weather: [],
  air: [],
  routes: [],
  matrix: [],
  isochrone: [],
};

export interface AdapterSettings {
  geo: Config['geo'];
  timeouts: Pick<Config['timeouts'], 'providerMs'>;
  fetch?: typeof globalThis.fetch;
}

/** All adapters that the configuration allows. Nothing is asked yet. */
export function adaptersOf({ geo, timeouts, fetch = globalThis.fetch }: AdapterSettings, now: () => number): Adapters {
  const fetchJson = createFetchJson({ fetch, userAgent: geo.userAgent, buckets: createBuckets(now), now });
  const photon = { baseUrl: geo.photonUrl, fetchJson };
  // Overpass searches while the caller waits: it gets thrice the time of the others.
  const overpass = { url: geo.overpassUrl, fetchJson, timeoutMs: timeouts.providerMs * 3 };
  const osrm = { baseUrl: geo.osrmUrl, fetchJson };
  const valhalla = { baseUrl: geo.valhallaUrl, fetchJson };
  return {
    geocode: [openMeteoGeocode({ baseUrl: geo.openMeteoGeocodingUrl, fetchJson, now }), photonGeocode(photon)],
    reverse: [photonReverse(photon)],
    places: [overpassPlacesAdapter(overpass), photonPlacesAdapter(photon)],
    details: [overpassDetails(overpass)],
    weather: [openMeteoWeather({ baseUrl: geo.openMeteoUrl, fetchJson, now })],
    air: [openMeteoAir({ baseUrl: geo.openMeteoAirUrl, fetchJson, now })],
    routes: [osrmRoutes(osrm), valhallaRoutes(valhalla)],
    matrix: [],
    isochrone: [],
  };
}
