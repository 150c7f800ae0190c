import { distanceM } from '../../lib/geo/distance.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { encodePolyline } from '../../lib/geo/polyline.ts';
import { fixture, recorded } from './fixtures.ts';
import type { GeoAnswer } from './wire.ts';

/** Turns the seconds of the recorded drive into those of a walk or a ride. */
const SLOWER: Record<string, number> = { driving: 1, cycling: 2, walking: 5.5 };
const SECONDS_PER_TARGET = 412.3;
const METERS_PER_TARGET = 3120.4;

/**
 * OSRM's /route and /table: the recorded route, and as many cells as were requested, farther with each position in the
 * list.
 */
export function osrmAnswer(path: string, sources: string | null): GeoAnswer | undefined {
  const [, service, profile = 'driving', points = ''] = /^\/(route|table)\/v1\/(\w+)\/([^/]+)$/.exec(path) ?? [];
  const factor = SLOWER[profile] ?? 1;
  if (service === 'route') {
    const slower = (key: string, value: unknown) =>
      key === 'duration' && typeof value === 'number' ? value * factor : value;
    const body = JSON.parse(fixture('osrm/route.json'), slower) as OsrmRoute;
    return { body: osrmBetween(body, points.split(';').map(pointOf), factor) };
  }
  if (service !== 'table') return undefined;
  const all = points.split(';');
  const rows = sources === '0' ? all.slice(0, 1) : all;
  const cells = (step: number, ofMeter: number) =>
    rows.map((from, row) =>
      all.map((to, column) => Math.max(Math.abs(column - row) * step, roadM(pointOf(from), pointOf(to)) * ofMeter)),
    );
  return {
    body: {
      ...recorded('osrm/table.json'),
      durations: cells(SECONDS_PER_TARGET * factor, factor / METERS_PER_SECOND),
      distances: cells(METERS_PER_TARGET, 1),
    },
  };
}

interface OsrmRoute {
  routes: { geometry: string; distance: number; duration: number; legs: { distance: number; duration: number }[] }[];
  waypoints?: unknown[];
}

function pointOf(text: string): LngLat {
  const [lng = 0, lat = 0] = text.split(',').map(Number);
  return { lng, lat };
}

/** The recorded route leads from Tian'anmen to Wangfujing. */
const RECORDED = [
  { lng: 116.397428, lat: 39.90923 },
  { lng: 116.4174, lat: 39.91399 },
];
const NEAR_M = 150;
/** Of the recorded drive. */
const METERS_PER_SECOND = 7.6;
/** Roads between cities are faster than those within. */
const FAR_M = 100_000;
const FAR_METERS_PER_SECOND = 24;
const speedOver = (meters: number) => (meters > FAR_M ? FAR_METERS_PER_SECOND : METERS_PER_SECOND);
const DETOUR = 1.3;

const isRecorded = (stops: LngLat[]) =>
  stops.length === 2 && stops.every((stop, index) => distanceM(stop, RECORDED[index] ?? stop) < NEAR_M);

const roadM = (from: LngLat, to: LngLat) => Math.round(distanceM(from, to) * DETOUR);

/** The recorded route if it was requested; between other points one from stop to stop, with a detour's length. */
function osrmBetween(body: OsrmRoute, stops: LngLat[], factor: number): OsrmRoute {
  if (isRecorded(stops)) return body;
  const lengths = stops.slice(1).map((stop, index) => roadM(stops[index] ?? stop, stop));
  const routes = body.routes.map((route) => {
    const legs = lengths.map((distance) => ({
      ...route.legs[0],
      // The recorded streets are not on this route.
      summary: '',
      distance,
      duration: (distance / speedOver(distance)) * factor,
    }));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const duration = legs.reduce((sum, leg) => sum + leg.duration, 0);
    return { ...route, geometry: encodePolyline(stops, 6), distance: total, duration, legs };
  });
  return { ...body, routes };
}

interface Location {
  lat: number;
  lon: number;
}

interface ValhallaRequest {
  locations?: Location[];
  costing?: string;
  sources?: Location[];
  targets?: Location[];
  contours?: { time: number }[];
}

/**
 * Valhalla's /route, /sources_to_targets and /isochrone; the recorded areas get the requested minutes, largest first.
 */
export function valhallaAnswer(path: string, body: string): GeoAnswer | undefined {
  const asked = JSON.parse(body) as ValhallaRequest;
  switch (path) {
    case '/route':
      return { body: valhallaBetween((asked.locations ?? []).map(placeOf), asked.costing) };
    case '/sources_to_targets': {
      const cells = (asked.sources ?? []).map((from, from_index) =>
        (asked.targets ?? []).map((to, to_index) => {
          const steps = 1 + Math.abs(to_index - from_index);
          const meters = Math.max(400 * steps, roadM(placeOf(from), placeOf(to)));
          return { distance: meters / 1000, time: Math.max(290 * steps, meters / 1.4), to_index, from_index };
        }),
      );
      return { body: { ...recorded('valhalla/matrix.json'), sources_to_targets: cells } };
    }
    case '/isochrone':
      return { body: isochroneOf((asked.contours ?? []).map(({ time }) => time)) };
    default:
      return undefined;
  }
}

const placeOf = ({ lat, lon }: Location): LngLat => ({ lng: lon, lat });
const VALHALLA_SPEEDS: Record<string, number> = { auto: METERS_PER_SECOND, bicycle: 4, pedestrian: 1.4 };

/** The recorded walk if it was requested; else from stop to stop. */
function valhallaBetween(stops: LngLat[], costing = 'pedestrian'): unknown {
  const body = recorded('valhalla/route.json') as { trip: { legs: object[]; summary: object } };
  if (isRecorded(stops)) return body;
  const summaryOf = (meters: number) => ({
    ...body.trip.summary,
    length: meters / 1000,
    time: meters / (VALHALLA_SPEEDS[costing] ?? 1.4),
  });
  const lengths = stops.slice(1).map((stop, index) => roadM(stops[index] ?? stop, stop));
  const legs = lengths.map((meters, index) => ({
    ...body.trip.legs[0],
    summary: summaryOf(meters),
    shape: encodePolyline(stops.slice(index, index + 2), 6),
  }));
  const trip = { ...body.trip, legs, summary: summaryOf(lengths.reduce((sum, meters) => sum + meters, 0)) };
  return { ...body, trip, alternates: [] };
}

function isochroneOf(minutes: number[]): unknown {
  const all = recorded('valhalla/isochrone.json');
  const largestFirst = minutes.toSorted((a, b) => b - a);
  const features = (all.features as { properties: object }[]).slice(-largestFirst.length).map((feature, index) => ({
    ...feature,
    properties: { ...feature.properties, contour: largestFirst[index] },
  }));
  return { ...all, features };
}
