import { numberOf, present, textOf } from '../clean.ts';
import { type AmapBody, amountOf } from '../vendors/amap.ts';

/** One instruction; its length is step_distance in v5, distance in v3. */
export function stepOf(step: AmapBody) {
  return {
    text: textOf(step.instruction, 300) ?? textOf(step.road_name ?? step.road, 80) ?? '',
    distanceM: numberOf(step.step_distance ?? step.distance, 0, 5e7) ?? 0,
    ...present({ durationS: amountOf(step, 'duration') }),
  };
}
