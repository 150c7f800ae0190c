import { distanceM } from './distance.ts';
import { type LngLat, nearLng, wrapLng } from './lng-lat.ts';

/**
 * The points of a path at fractions of its length, 0 the start and 1 the end, in the order given. An empty path yields
 * no points.
 */
export function pointsAlong(path: readonly LngLat[], shares: readonly number[]): LngLat[] {
  const [first] = path;
  if (!first) return [];
  const walked: number[] = [0];
  for (let i = 1; i < path.length; i++) {
    walked.push((walked[i - 1] ?? 0) + distanceM(path[i - 1] ?? first, path[i] ?? first));
  }
  const total = walked.at(-1) ?? 0;
  return shares.map((share) => {
    const goal = total * share;
    const index = Math.max(
      1,
      walked.findIndex((length) => length >= goal),
    );
    const [before, after] = [path[index - 1] ?? first, path[index] ?? path[index - 1] ?? first];
    const [from, to] = [walked[index - 1] ?? 0, walked[index] ?? 0];
    const part = to > from ? (goal - from) / (to - from) : 0;
    const lng = before.lng + (nearLng(after.lng, before.lng) - before.lng) * part;
    return { lng: Math.abs(lng) <= 180 ? lng : wrapLng(lng), lat: before.lat + (after.lat - before.lat) * part };
  });
}

/** The part of a path between two fractions of its length, with every vertex in between; from < to. */
export function stretchOf(path: readonly LngLat[], from: number, to: number): LngLat[] {
  const [first] = path;
  if (!first || path.length < 2) return [...path];
  const walked = [0];
  for (let i = 1; i < path.length; i++) {
    walked.push((walked[i - 1] ?? 0) + distanceM(path[i - 1] ?? first, path[i] ?? first));
  }
  const total = walked.at(-1) ?? 0;
  const between = path.filter((_, i) => {
    const at = (walked[i] ?? 0) / total;
    return at > from && at < to;
  });
  const [start, end] = pointsAlong(path, [from, to]);
  return [...(start ? [start] : []), ...between, ...(end ? [end] : [])];
}
