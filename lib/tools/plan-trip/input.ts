import { z } from 'zod';
import { localDate, localTime } from '../../domain/dates.ts';
import { travelMode } from '../../domain/route.ts';
import { placeInput } from '../place-input.ts';

const plannedStop = z.object({
  place: placeInput,
  locked: z.boolean().optional().describe('stays on its day, and at its time if there is one'),
  arrive: localTime.optional().describe('with locked'),
  stay_min: z.int().min(5).max(1_200).optional().describe('with arrive'),
});

const plannedDay = z.object({
  date: localDate,
  begin: localTime.optional().describe('default nine in the morning'),
  stops: z.array(plannedStop).max(20),
});

export const planTripInput = z.object({
  area: placeInput.describe('city or area of the trip'),
  start_date: localDate.optional(),
  days: z.int().min(1).max(10).describe('number of days'),
  interests: z.array(z.string().max(40)).max(8).optional().describe('museum, park, food, history …'),
  pace: z.enum(['easy', 'normal', 'full']).optional().describe('2, 4 or 6 stops a day; default normal'),
  start: placeInput.optional().describe('where each day begins, e.g. the hotel'),
  must: z.array(placeInput).max(20).optional().describe('places that must be in it'),
  avoid: z.array(z.string().max(60)).max(10).optional(),
  mode: travelMode.optional(),
  plan: z
    .array(plannedDay)
    .min(1)
    .max(10)
    .optional()
    .describe('to change an earlier trip: its days with their stops by ref, in order; nothing else is searched'),
  rearrange: z.boolean().optional().describe('with plan: all but locked stops in their best order'),
  replaces: z.array(z.string().max(24)).max(250).optional().describe('refs of the earlier trip, taken off the map'),
});
export type PlanTripInput = z.output<typeof planTripInput>;
export type PlannedDay = z.output<typeof plannedDay>;
