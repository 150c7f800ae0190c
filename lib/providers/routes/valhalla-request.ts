import type { RouteQuery } from '../../domain/ports.ts';
import { lengthM } from '../../geo/distance.ts';
import { type LngLat, rounded } from '../../geo/lng-lat.ts';
import { listOf, recordOf } from '../clean.ts';
import { COSTINGS } from '../vendors/valhalla.ts';

/** What is to be avoided is only made expensive: if there is no other way, the answer says that it is included. */
export function usesAvoided(trip: Record<string, unknown>, avoid: RouteQuery['avoid']): boolean {
  const flags = { highways: 'has_highway', tolls: 'has_toll', ferries: 'has_ferry' } as const;
  const summaries = [trip, ...listOf(trip.legs).map(recordOf)].map((part) => recordOf(part.summary));
  return avoid.some((kind) => summaries.some((summary) => summary[flags[kind]] === true));
}

export function requestOf(query: RouteQuery): object {
  const { from, to, via, mode, avoid, departAt, arriveBy, alternatives } = query;
  const costing = COSTINGS[mode] ?? 'auto';
  const options = {
    ...(avoid.includes('highways') && { use_highways: 0 }),
    ...(avoid.includes('tolls') && { use_tolls: 0 }),
    ...(avoid.includes('ferries') && { use_ferry: 0 }),
  };
  return {
    locations: [from, ...via, to].map(locationOf),
    costing,
    ...(Object.keys(options).length > 0 && { costing_options: { [costing]: options } }),
    units: 'kilometers',
    language: 'en-US',
    ...(alternatives > 1 && via.length === 0 && { alternates: alternatives - 1 }),
    elevation_interval: elevationStepM([from, ...via, to]),
    ...(departAt && { date_time: { type: 1, value: departAt } }),
    ...(!departAt && arriveBy && { date_time: { type: 2, value: arriveBy } }),
  };
}

/** About as many heights as a profile can show. */
const HEIGHTS = 120;
const LEAST_STEP_M = 30;

function elevationStepM(stops: LngLat[]): number {
  return Math.max(LEAST_STEP_M, Math.round((lengthM(stops) * 1.3) / HEIGHTS));
}

export function locationOf(point: LngLat): { lat: number; lon: number } {
  const { lng, lat } = rounded(point, 6);
  return { lat, lon: lng };
}
