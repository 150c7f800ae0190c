import type { Config } from '../config.ts';
import type { Place } from '../domain/place.ts';
import type {
  GeocodeQuery,
  GeoPorts,
  IsochroneQuery,
  MatrixQuery,
  PlacesQuery,
  RouteQuery,
  TableQuery,
  WeatherQuery,
} from '../domain/ports.ts';
import type { AirQuality, WeatherData } from '../domain/weather.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Adapter } from './adapter.ts';
import { openMeteoAir } from './air/open-meteo.ts';
import { createBuckets } from './bucket.ts';
import { amapDetails } from './details/amap.ts';
import { nominatimDetails } from './details/nominatim.ts';
import { overpassDetails } from './details/overpass.ts';
import type { DetailsQuery } from './details/query.ts';
import { createFetchJson } from './fetch-json.ts';
import { amapGeocode } from './geocode/amap.ts';
import { nominatimGeocode } from './geocode/nominatim.ts';
import { openMeteoGeocode } from './geocode/open-meteo.ts';
import { photonGeocode } from './geocode/photon.ts';
import { valhallaIsochrone } from './isochrone/valhalla.ts';
import { osrmMatrix, osrmTable } from './matrix/osrm.ts';
import { valhallaMatrix, valhallaTable } from './matrix/valhalla.ts';
import { amapPlaces } from './places/amap.ts';
import { overpassPlacesAdapter } from './places/overpass.ts';
import { photonPlacesAdapter } from './places/photon.ts';
import { amapReverse } from './reverse/amap.ts';
import { nominatimReverse } from './reverse/nominatim.ts';
import { photonReverse } from './reverse/photon.ts';
import type { ReverseQuery } from './reverse/query.ts';
import { amapRoutes } from './routes/amap.ts';
import { checkedRoutes } from './routes/checked.ts';
import { osrmRoutes } from './routes/osrm.ts';
import type { RoutesFound } from './routes/routes.ts';
import { valhallaRoutes } from './routes/valhalla.ts';
import { amapWeather } from './weather/amap.ts';
import { metNoWeather } from './weather/met-no.ts';
import { openMeteoWeather } from './weather/open-meteo.ts';

type ValueOf<Port extends 'matrix' | 'table' | 'isochrone'> = Awaited<ReturnType<GeoPorts[Port]>>['value'];

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
  table: Adapter<TableQuery, ValueOf<'table'>>[];
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
  table: [],
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
  // What neither can leave out is told with the way that there is.
  const relaxed = osrmRoutes(osrm);
  const leftOver = {
    ...relaxed,
    covers: (query: RouteQuery) => query.avoid.length > 0 && relaxed.covers?.(query) !== false,
  };
  const valhalla = { baseUrl: geo.valhallaUrl, fetchJson };
  const nominatim = geo.nominatimUrl ? { baseUrl: geo.nominatimUrl, fetchJson } : undefined;
  const amap = geo.amapKey ? { baseUrl: geo.amapUrl, key: geo.amapKey, fetchJson, now } : undefined;
  return {
    geocode: [
      ...(amap ? [amapGeocode(amap)] : []),
      openMeteoGeocode({ baseUrl: geo.openMeteoGeocodingUrl, fetchJson, now }),
      ...(nominatim ? [nominatimGeocode(nominatim)] : []),
      photonGeocode(photon),
    ],
    reverse: [
      ...(amap ? [amapReverse(amap)] : []),
      ...(nominatim ? [nominatimReverse(nominatim)] : []),
      photonReverse(photon),
    ],
    places: [...(amap ? [amapPlaces(amap)] : []), overpassPlacesAdapter(overpass), photonPlacesAdapter(photon)],
    details: [
      ...(amap ? [amapDetails(amap)] : []),
      ...(nominatim ? [nominatimDetails(nominatim)] : []),
      overpassDetails(overpass),
    ],
    weather: [
      ...(amap ? [amapWeather(amap)] : []),
      openMeteoWeather({ baseUrl: geo.openMeteoUrl, fetchJson, now }),
      metNoWeather({ baseUrl: geo.metNoUrl, fetchJson, now }),
    ],
    air: [openMeteoAir({ baseUrl: geo.openMeteoAirUrl, fetchJson, now })],
    routes: [...(amap ? [amapRoutes(amap)] : []), osrmRoutes(osrm, 'leave'), valhallaRoutes(valhalla), leftOver].map(
      checkedRoutes,
    ),
    matrix: [osrmMatrix(osrm), valhallaMatrix(valhalla)],
    table: [osrmTable(osrm), valhallaTable(valhalla)],
    isochrone: [valhallaIsochrone(valhalla)],
  };
}
