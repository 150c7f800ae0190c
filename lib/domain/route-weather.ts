import { z } from 'zod';
import { lngLat } from '../geo/lng-lat.ts';
import { source } from './place.ts';
import { weatherHour } from './weather.ts';

export const routeWeather = z.object({
  /** In the order of passing. */
  points: z.array(
    weatherHour.pick({ tempC: true, code: true, precipPct: true, precipMm: true, windKmh: true }).extend({
      at: lngLat,
      /** From the start, along the way. */
      distanceM: z.number(),
      /** When one passes, local time there, "2026-11-25T16:10". */
      time: z.string(),
    }),
  ),
  /** Points of the way that no forecast reaches; the others are told. */
  missing: z.number().optional(),
  source,
});
export type RouteWeather = z.infer<typeof routeWeather>;
