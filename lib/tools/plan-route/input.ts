import { z } from 'zod';
import { localTime } from '../../domain/dates.ts';
import { avoidable, travelMode } from '../../domain/route.ts';
import { placeInput } from '../place-input.ts';
import { reorder } from './reordered.ts';

export const planRouteInput = z.object({
  from: placeInput.optional().describe("default: the user's position, else ask"),
  to: placeInput,
  via: z.array(placeInput).max(10).optional(),
  reorder: reorder
    .optional()
    .describe('shortest order of the stops between the ends, of all after the start, or of all; default: as given'),
  mode: travelMode.optional().describe('default: walk under 2 km, else drive'),
  depart_at: localTime.optional(),
  arrive_by: localTime.optional().describe('also gives the latest departure (leave_by)'),
  avoid: z.array(avoidable).max(3).optional(),
  alternatives: z.int().min(1).max(3).optional().describe('ways to show; default 1'),
  weather: z.boolean().optional().describe('at the hour of passing; default: on drives and rides of an hour or more'),
});
