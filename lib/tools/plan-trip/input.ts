import { z } from 'zod';
import { localDate, localTime } from '../../domain/dates.ts';
import { travelMode } from '../../domain/route.ts';
import { placeInput } from '../place-input.ts';

const plannedStop = z.object({
  place: placeInput,
  locked: z.boolean().optional().describe('keeps its day, with arrive its time'),
  arrive: localTime.optional().describe('if locked'),
  stay_min: z.int().min(5).max(1_200).optional().describe('with arrive'),
});

const plannedDay = z.object({
  date: localDate,
  begin: localTime.optional().describe('default 09:00'),
  stops: z.array(plannedStop).max(20),
});

export const planTripInput = z.object({
  area: placeInput.describe('city or area'),
  start_date: localDate.optional(),
  days: z.int().min(1).max(10),
  interests: z.array(z.string().max(40)).max(8).optional().describe('museum, park, food, history …'),
  pace: z.enum(['easy', 'normal', 'full']).optional().describe('2, 4 or 6 stops a day; default normal'),
  start: placeInput.optional().describe('of each day, e.g. the hotel'),
  must: z.array(placeInput).max(20).optional(),
  avoid: z.array(z.string().max(60)).max(10).optional(),
  mode: travelMode.optional(),
  plan: z
    .array(plannedDay)
    .min(1)
    .max(10)
    .optional()
    .describe('an earlier trip, changed: its days with their stops by ref, in order'),
  rearrange: z.boolean().optional().describe('all but locked stops in their best order'),
  replaces: z.array(z.string().max(24)).max(250).optional().describe('refs of the earlier trip'),
});
export type PlanTripInput = z.output<typeof planTripInput>;
export type PlannedDay = z.output<typeof plannedDay>;
