import { isRecord } from '../domain/is-record.ts';

/** A list of coordinates longer than this is only counted. */
const MOST_POINTS = 12;

/** A call's input as the model reads it later: of a long outline only how many points it had. The result has its ref. */
export function briefInput(input: unknown): unknown {
  if (!isRecord(input) || !Array.isArray(input.points) || input.points.length <= MOST_POINTS) return input;
  const isOutline = input.points.every((each) => isRecord(each) && isRecord(each.point) && each.label === undefined);
  return isOutline ? { ...input, points: `${input.points.length} points` } : input;
}
