import type { PortName, RouteQuery } from '../domain/ports.ts';
import { rounded } from '../geo/lng-lat.ts';
import { openMeteoAir } from './air/open-meteo.ts';
import { areasBesideNone, placesBesideNone } from './beside-none.ts';
import { amapDetails } from './details/amap.ts';
import { nominatimDetails } from './details/nominatim.ts';
import { overpassDetails } from './details/overpass.ts';
import { amapGeocode } from './geocode/amap.ts';
import { nominatimGeocode } from './geocode/nominatim.ts';
import { openMeteoGeocode } from './geocode/open-meteo.ts';
import { photonGeocode } from './geocode/photon.ts';
import { valhallaIsochrone } from './isochrone/valhalla.ts';
import { HOUR_MS, MINUTE_MS } from './kept-for.ts';
import { withKnownNames } from './known-names.ts';
import { osrmMatrix, osrmTable } from './matrix/osrm.ts';
import { valhallaMatrix, valhallaTable } from './matrix/valhalla.ts';
import { amapPlaces } from './places/amap.ts';
import { isInArea } from './places/area.ts';
import { finishPlaces } from './places/finish.ts';
import { overpassPlacesAdapter } from './places/overpass.ts';
import { photonPlacesAdapter } from './places/photon.ts';
import { withCategory } from './places/with-category.ts';
import type { Port } from './port.ts';
import { fromRegion } from './region/from-region.ts';
import { onlyIfKnown } from './region/only-if-known.ts';
import { regionIsochrone } from './region/region-isochrone.ts';
import { amapReverse } from './reverse/amap.ts';
import { nominatimReverse } from './reverse/nominatim.ts';
import { photonReverse } from './reverse/photon.ts';
import { amapRoutes } from './routes/amap.ts';
import { checkedRoutes } from './routes/checked.ts';
import { lastRoute } from './routes/last-route.ts';
import { osrmRoutes } from './routes/osrm.ts';
import { valhallaRoutes } from './routes/valhalla.ts';
import { amapWeather } from './weather/amap.ts';
import { forecastsOnly, lacksDay, withSun } from './weather/finish.ts';
import { metNoWeather } from './weather/met-no.ts';
import { openMeteoWeather } from './weather/open-meteo.ts';
import { withClimate } from './weather/with-climate.ts';

/** A tool geocodes first and then still has its actual question to ask. */
const NAMES_SHARE = 0.4;

/** Every port with its live sources; the order of `live` is the order in which they are tried. */
export const PORTS: { [Name in PortName]: Port<Name> } = {
  geocode: {
    live: ({ amap, openMeteoGeocoding, nominatim, photon }) => [
      amap && amapGeocode(amap),
      openMeteoGeocode(openMeteoGeocoding),
      nominatim && nominatimGeocode(nominatim),
      photonGeocode(photon),
    ],
    key: (query) => ({ ...query, ...(query.near && { near: rounded(query.near, 1) }) }),
    ttlMs: 30 * 24 * HOUR_MS,
    share: NAMES_SHARE,
  },
  reverse: {
    live: ({ amap, nominatim, photon }) => [
      amap && amapReverse(amap),
      nominatim && nominatimReverse(nominatim),
      photonReverse(photon),
    ],
    key: ({ at, locale }) => [rounded(at, 5), locale],
    ttlMs: 24 * HOUR_MS,
    share: NAMES_SHARE,
    isEmpty: (value) => value.length === 0,
    besideNone: areasBesideNone,
    finish: async (answer, _query, { geocode }, signal) => ({
      ...answer,
      value: await withKnownNames(answer.value, geocode, signal),
    }),
  },
  places: {
    live: ({ amap, overpass, photon }) => [
      amap && amapPlaces(amap),
      overpassPlacesAdapter(overpass),
      photonPlacesAdapter(photon),
    ],
    key: ({ now: _moment, ...rest }) => rest,
    ttlMs: HOUR_MS,
    prepare: withCategory,
    isEmpty: (value, { area }) => !value.some((place) => isInArea(place.at, area)),
    besideNone: placesBesideNone,
    finish: async (answer, query, { areasAt }) =>
      answer.source.offline ? answer : { ...answer, value: finishPlaces(answer.value, query, areasAt) },
  },
  details: {
    live: ({ amap, nominatim, overpass }) => [
      amap && amapDetails(amap),
      nominatim && nominatimDetails(nominatim),
      overpassDetails(overpass),
    ],
    key: ({ place, locale }) => [place.providerId ?? place.name, rounded(place.at, 5), locale],
    ttlMs: HOUR_MS,
    isEmpty: (value) => value === null,
  },
  weather: {
    live: ({ amap, openMeteo, metNo }) =>
      [amap && amapWeather(amap), openMeteoWeather(openMeteo), metNoWeather(metNo)].map(
        (adapter) => adapter && forecastsOnly(adapter),
      ),
    key: ({ at, now: _moment, ...rest }) => [rounded(at, 2), rest],
    ttlMs: ({ want }) => (want === 'now' ? 10 * MINUTE_MS : 30 * MINUTE_MS),
    isEmpty: lacksDay,
    finish: async (answer, query) => withClimate(withSun(answer, query), query.at),
  },
  air: {
    live: ({ openMeteoAir: service }) => [openMeteoAir(service)],
    key: (at) => rounded(at, 2),
    ttlMs: 10 * MINUTE_MS,
  },
  routes: {
    live: ({ amap, osrm, valhalla }) => {
      // If neither can avoid what was to be avoided, the answer says so and gives the route there is.
      const relaxed = osrmRoutes(osrm);
      const leftOver = {
        ...relaxed,
        covers: (query: RouteQuery) => query.avoid.length > 0 && relaxed.covers?.(query) !== false,
      };
      const all = [amap && amapRoutes(amap), osrmRoutes(osrm, 'leave'), valhallaRoutes(valhalla), leftOver];
      return all.map((adapter) => adapter && checkedRoutes(adapter));
    },
    region: (streets) => [
      checkedRoutes(fromRegion(streets, valhallaRoutes, ({ from, via, to }) => [from, ...via, to])),
    ],
    isWhole: ({ options }) => options.some(({ gaps }) => gaps === undefined),
    key: ({ from, to, via, ...rest }) => [[from, ...via, to].map((point) => rounded(point, 5)), rest],
    ttlMs: 15 * MINUTE_MS,
    isEmpty: ({ options }) => options.length === 0,
    last: (embedded, now) => (query, signal) => lastRoute(embedded.routes, query, signal, now()),
  },
  matrix: {
    live: ({ osrm, valhalla }) => [osrmMatrix(osrm), valhallaMatrix(valhalla)],
    region: (streets) => [onlyIfKnown(fromRegion(streets, valhallaMatrix, ({ from, to }) => [from, ...to]))],
    key: ({ from, to, mode }) => [[from, ...to].map((point) => rounded(point, 5)), mode],
    ttlMs: 15 * MINUTE_MS,
  },
  table: {
    live: ({ osrm, valhalla }) => [osrmTable(osrm), valhallaTable(valhalla)],
    region: (streets) => [onlyIfKnown(fromRegion(streets, valhallaTable, ({ points }) => points))],
    key: ({ points, mode }) => [points.map((point) => rounded(point, 5)), mode],
    ttlMs: 15 * MINUTE_MS,
    as: 'matrix',
  },
  isochrone: {
    live: ({ valhalla }) => [valhallaIsochrone(valhalla)],
    region: (streets) => [regionIsochrone(streets)],
    key: ({ from, ...rest }) => ({ from: rounded(from, 5), ...rest }),
    ttlMs: 15 * MINUTE_MS,
    isWhole: (value) => !value.some(({ isCut }) => isCut),
  },
};
