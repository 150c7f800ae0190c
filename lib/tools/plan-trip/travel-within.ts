import type { TravelMode } from '../../domain/route.ts';
import { REGION } from '../../domain/source.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { ToolContext } from '../context.ts';
import { type Travel, travelAmong } from './travel.ts';
import { WALKED_MIN } from './walked.ts';

interface TripTravel extends Travel {
  mode: TravelMode;
  /** Nobody has said how: short ways are walked, the others driven. */
  isByDefault?: boolean;
}

/**
 * Travel times between the points of a trip. Where nobody says how, it is by public transport, which is an estimate;
 * within a region of the operator's, and where no source of public transport is asked, by the region's own streets.
 */
export async function travelWithin(
  points: LngLat[],
  mode: TravelMode | undefined,
  context: ToolContext,
): Promise<TripTravel> {
  const ride = await travelAmong(points, mode ?? 'transit', context);
  if (mode !== undefined) return { ...ride, mode };
  const [at] = points;
  const hasTransit = at !== undefined && context.ports.hasTransit?.(at) === true;
  if (ride.source?.id !== REGION || hasTransit) return { ...ride, mode: 'transit' };
  const [walk, drive] = await Promise.all([
    travelAmong(points, 'walk', context),
    travelAmong(points, 'drive', context),
  ]);
  const isWalk = (from: LngLat, to: LngLat) =>
    walk.isWay(from, to) && (walk.seconds(from, to) <= WALKED_MIN * 60 || !drive.isWay(from, to));
  return {
    ...drive,
    mode: 'drive',
    isByDefault: true,
    seconds: (from, to) => (isWalk(from, to) ? walk : drive).seconds(from, to),
    isWalk,
    isReachable: (point) => walk.isReachable(point) || drive.isReachable(point),
    isEstimate: walk.isEstimate || drive.isEstimate,
  };
}
