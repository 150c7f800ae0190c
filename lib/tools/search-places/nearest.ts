import type { SearchArea } from '../../domain/ports.ts';
import { SEARCH_RADIUS_M } from './within.ts';

/** How far around the nearest is looked for where nothing is closer, in metres. */
const WIDER_M = [10_000, SEARCH_RADIUS_M.max];
/** Less time left than this is not spent on another search. */
const ENOUGH_MS = 4_000;

/**
 * The answer of `find` for the area; for the nearest, and where nobody said how far it may be, that of a wider circle if
 * there is nothing in this one.
 */
export async function nearestIn<Answer extends { value: readonly unknown[] }>(
  area: SearchArea,
  { isNearest, leftMs = () => Number.POSITIVE_INFINITY }: { isNearest: boolean; leftMs?: (() => number) | undefined },
  find: (area: SearchArea) => Promise<Answer>,
): Promise<{ area: SearchArea; answer: Answer }> {
  const answer = await find(area);
  if (!isNearest || area.kind !== 'around' || answer.value.length > 0 || leftMs() < ENOUGH_MS) return { area, answer };
  const { radiusM: reached } = area;
  const radiusM = WIDER_M.find((wider) => wider > reached);
  return radiusM === undefined ? { area, answer } : nearestIn({ ...area, radiusM }, { isNearest, leftMs }, find);
}
