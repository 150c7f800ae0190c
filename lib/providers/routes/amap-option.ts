import type { RouteQuery } from '../../domain/ports.ts';
import type { RouteOption } from '../../domain/route.ts';
import { numberOf, textOf } from '../clean.ts';
import { type AmapBody, amountOf, rowsIn } from '../vendors/amap.ts';
import { pathOfAmap } from '../vendors/amap-points.ts';
import { stepOf } from './amap-step.ts';
import { drawnPath } from './drawn-path.ts';

export function optionOf(path: AmapBody, { from, to, mode }: RouteQuery): RouteOption | undefined {
  const distanceM = numberOf(path.distance, 0, 5e7);
  const steps = rowsIn(path, 'steps');
  const durationS = amountOf(path, 'duration') ?? sumOf(steps, (step) => amountOf(step, 'duration'));
  const stepped = steps.flatMap((step) => pathOfAmap(step.polyline));
  const points = stepped.length >= 2 ? stepped : pathOfAmap(path.polyline);
  if (distanceM === undefined || durationS === undefined) return undefined;
  const tolls = amountOf(path, 'tolls', 1e5);
  const roads = [...new Set(steps.flatMap((step) => textOf(step.road_name ?? step.road, 60) ?? []))];
  return {
    distanceM,
    durationS,
    ...drawnPath(points.length >= 2 ? points : [from, to]),
    // The numbers are valid for the road all the same.
    ...(points.length < 2 && { simplified: true }),
    legs: [{ mode, distanceM, durationS, steps: steps.slice(0, 500).map(stepOf) }],
    ...(roads.length > 0 && { summary: roads.slice(0, 3).join('、') }),
    ...(tolls !== undefined && tolls > 0 && { tolls }),
  };
}

/** The sum, if every part is known. */
function sumOf(items: AmapBody[], read: (item: AmapBody) => number | undefined): number | undefined {
  if (items.length === 0) return undefined;
  return items.reduce<number | undefined>((sum, item) => {
    const part = read(item);
    return sum === undefined || part === undefined ? undefined : sum + part;
  }, 0);
}
