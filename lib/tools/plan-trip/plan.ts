import { z } from 'zod';
import { usualMonth } from '../../domain/climate-normals.ts';
import { place } from '../../domain/place.ts';
import { travelMode } from '../../domain/route.ts';
import { source } from '../../domain/source.ts';
import { tripStop } from './schedule.ts';

const tripDay = z.object({
  date: z.string(),
  ref: z.string(),
  /** When the day begins, "09:00". */
  begin: z.string().optional(),
  weather: z
    .object({
      code: z.number().optional(),
      minC: z.number(),
      maxC: z.number(),
      precipPct: z.number().optional(),
      /** Hours with likely rain, local: "13–18". */
      rainHours: z.string().optional(),
    })
    .optional(),
  /** Where no forecast reaches, what is usual in that month: climate. */
  usual: usualMonth.optional(),
  stops: z.array(tripStop),
});

export const tripPlan = z.object({
  area: place,
  mode: travelMode,
  /** Nobody has said how to travel: short ways are walked (isWalk of a stop), the others driven. */
  isByDefault: z.boolean().optional(),
  start: place.optional(),
  days: z.array(tripDay),
  /** IANA, of all the times. */
  timeZone: z.string().optional(),
  /** Of the earlier plan that this one takes the place of: the refs of its days and stops. */
  replaces: z.array(z.string()).optional(),
  /** What was requested but could not be had: "must:长城", "interest:museum", "closed:故宫" … */
  unmet: z.array(z.string()),
  /** Travel times are estimates, not those of a road network for this mode. */
  estimate: z.boolean(),
  source,
  travelSource: source.optional(),
  weatherSource: source.optional(),
});
export type TripDay = z.infer<typeof tripDay>;
export type TripPlan = z.infer<typeof tripPlan>;
