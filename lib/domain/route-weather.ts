import { z } from 'zod';
import { lngLat } from '../geo/lng-lat-schema.ts';
import { source } from './source.ts';
import { weatherHour } from './weather.ts';

export const routeWeather = z.object({
  /** In the order in which they are passed. */
  points: z.array(
    weatherHour.pick({ tempC: true, code: true, precipPct: true, precipMm: true, windKmh: true }).extend({
      at: lngLat,
      /** From the start, along the route. */
      distanceM: z.number(),
      /** Local time of passing, "2026-11-25T16:10". */
      time: z.string(),
    }),
  ),
  /** Number of points that no forecast reaches; the others are listed. */
  missing: z.number().optional(),
  source,
});
export type RouteWeather = z.infer<typeof routeWeather>;
