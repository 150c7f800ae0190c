import type { RouteQuery } from '../../domain/ports.ts';
import type { RouteOption } from '../../domain/route.ts';
import { numberOf, recordOf } from '../clean.ts';
import { type AmapBody, amountOf, rowsIn } from '../vendors/amap.ts';
import { legsOf } from './amap-transit-legs.ts';
import { drawnPath } from './drawn-path.ts';

export function optionOf(transit: AmapBody, { from, to }: RouteQuery): RouteOption | undefined {
  const segments = rowsIn(transit, 'segments');
  const legs = segments.flatMap(legsOf);
  const points = legs.flatMap((leg) => leg.points);
  if (legs.length === 0) return undefined;
  const total = legs.every(({ durationS }) => durationS !== null)
    ? legs.reduce((sum, { durationS }) => sum + (durationS ?? 0), 0)
    : null;
  const lines = legs.flatMap(({ line }) => line ?? []);
  const fare = feeOf(transit.cost) ?? feesOf(segments);
  return {
    distanceM: numberOf(transit.distance, 0, 5e7) ?? legs.reduce((sum, leg) => sum + leg.distanceM, 0),
    durationS: amountOf(transit, 'duration') ?? total,
    ...drawnPath(points.length >= 2 ? points : [from, to]),
    // The numbers are valid for the road all the same.
    ...(points.length < 2 && { simplified: true }),
    legs: legs.map(({ points: own, ...leg }) => ({ ...leg, ...(own.length >= 2 && { path: drawnPath(own).path }) })),
    ...(lines.length > 0 && { summary: lines.join(' → ') }),
    ...(fare !== undefined && { cost: fare }),
  };
}

const feeOf = (cost: unknown) => numberOf(recordOf(cost).transit_fee ?? cost, 0, 1e5);

/** The documentation also gives the fare of each segment. */
function feesOf(segments: AmapBody[]): number | undefined {
  const fees = segments.flatMap(({ cost }) => feeOf(cost) ?? []);
  return fees.length > 0 ? fees.reduce((sum, fee) => sum + fee, 0) : undefined;
}
