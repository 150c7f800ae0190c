import { numberOf, present, recordOf, textOf } from '../clean.ts';
import { type AmapBody, amountOf, rowsIn } from '../vendors/amap.ts';
import { pathOfAmap, pointOfAmap } from '../vendors/amap-points.ts';
import { type Leg, rideOf, trainOf } from './amap-ride.ts';
import { stepOf } from './amap-step.ts';

/** A segment: a walk, then a ride by bus or metro, by train, or by taxi; any of them may be []. */
export function legsOf(segment: AmapBody): Leg[] {
  const [busline] = rowsIn(recordOf(segment.bus), 'buslines');
  return [
    walkOf(recordOf(segment.walking)),
    rideOf(busline ?? {}),
    trainOf(recordOf(segment.railway)),
    taxiOf(recordOf(segment.taxi)),
  ].filter((leg) => leg !== undefined);
}

function walkOf(walking: AmapBody): Leg | undefined {
  const steps = rowsIn(walking, 'steps');
  const distanceM = numberOf(walking.distance, 0, 1e6);
  if (distanceM === undefined || (distanceM === 0 && steps.length === 0)) return undefined;
  const own = steps.flatMap((step) => pathOfAmap(step.polyline));
  const ends = [pointOfAmap(walking.origin), pointOfAmap(walking.destination)].filter((end) => end !== undefined);
  return {
    mode: 'walk',
    distanceM,
    durationS: amountOf(walking, 'duration') ?? null,
    steps: steps.slice(0, 100).map(stepOf),
    points: own.length >= 2 ? own : ends,
  };
}

function taxiOf(taxi: AmapBody): Leg | undefined {
  const distanceM = numberOf(taxi.distance, 0, 5e6);
  if (distanceM === undefined) return undefined;
  const ends = [pointOfAmap(taxi.startpoint), pointOfAmap(taxi.endpoint)].filter((end) => end !== undefined);
  const own = pathOfAmap(taxi.polyline);
  return {
    mode: 'taxi',
    ...present({ from: textOf(taxi.startname, 60), to: textOf(taxi.endname, 60) }),
    distanceM,
    durationS: numberOf(taxi.drivetime, 0, 1e6) ?? null,
    points: own.length >= 2 ? own : ends,
  };
}
