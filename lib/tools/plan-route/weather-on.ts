import type { z } from 'zod';
import type { Place } from '../../domain/place.ts';
import type { RouteOption, TravelMode } from '../../domain/route.ts';
import type { RouteWeather } from '../../domain/route-weather.ts';
import { decodePolyline } from '../../geo/polyline.ts';
import type { ToolContext } from '../context.ts';
import type { planRouteInput } from './input.ts';
import { weatherAlong } from './weather-along.ts';

const LONG_S = 3_600;

/** The weather on the best route, if wanted: on long drives and rides, or on request. A straight line has no hours. */
export async function weatherOn(
  { path, distanceM: meters, durationS }: RouteOption,
  { weather }: Pick<z.output<typeof planRouteInput>, 'weather'>,
  { mode, departAt, from, to }: { mode: TravelMode; departAt: string | undefined; from: Place; to: Place },
  context: ToolContext,
): Promise<RouteWeather | null> {
  if (durationS === null || !wantsWeather({ weather }, mode, { durationS })) return null;
  const timeZone = from.timeZone ?? to.timeZone;
  return weatherAlong({ path: decodePolyline(path), distanceM: meters, durationS, departAt, timeZone }, context);
}

/** For a route that begins now the weather is an extra; for one on another day it would be missed. */
export const isWeatherAsked = ({ weather, depart_at, arrive_by }: z.output<typeof planRouteInput>) =>
  weather === true || depart_at !== undefined || arrive_by !== undefined;

/** Asking for the weather on a straight line counts too: the answer says that there is none. */
export const wantsWeather = (
  { weather }: Pick<z.output<typeof planRouteInput>, 'weather'>,
  mode: TravelMode,
  { durationS }: Pick<RouteOption, 'durationS'>,
): boolean => weather ?? ((mode === 'drive' || mode === 'bike') && durationS !== null && durationS >= LONG_S);
