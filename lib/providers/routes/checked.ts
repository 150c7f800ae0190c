import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { RouteOption, TravelMode } from '../../domain/route.ts';
import { distanceM } from '../../geo/distance.ts';
import { distanceToPathM } from '../../geo/distance-to-path.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { decodePolyline } from '../../geo/polyline.ts';
import type { Adapter } from '../adapter.ts';
import { ProviderFailure } from '../failure.ts';
import { isPlausible } from './routes.ts';

/**
 * Beyond this it is reported how far a route begins, ends or passes from where it should: the width of a large site.
 */
const TOLD_M: Record<TravelMode, number> = { walk: 200, bike: 300, drive: 500, transit: 1_000 };
/** A route that begins or ends farther off than this, or than half of the distance, leads somewhere else. */
const MOST_M = 50_000;
/** On a short route half is soon reached: a gap up to this is reported, not refused. */
const ALWAYS_M = 2_000;
/** How much rounding, simplifying and the ellipsoid may take off a length. */
const SHORTEST = { share: 0.98, spareM: 100 };

/**
 * A router whose every route is checked against the question: one that is shorter than the straight line, or faster
 * than anyone, is a wrong answer (thrown as malformed, so that the next provider is tried); one that leads elsewhere is
 * not a route. The others' `gaps` say by how far they miss the stops.
 */
export function checkedRoutes(adapter: Adapter<RouteQuery, RoutesFound>): Adapter<RouteQuery, RoutesFound> {
  return {
    ...adapter,
    async ask(query, signal) {
      const answer = await adapter.ask(query, signal);
      const judged = answer.value.options.map((option) => judge(option, query));
      if (judged.includes('wrong') && !judged.some((each) => typeof each === 'object'))
        throw new ProviderFailure('malformed', { code: 'DISTANCE' });
      const options = judged.flatMap((each) => (typeof each === 'object' ? [each] : []));
      return { ...answer, value: { ...answer.value, options } };
    },
  };
}

function judge(option: RouteOption, { from, via, to, mode }: RouteQuery): RouteOption | 'wrong' | 'elsewhere' {
  const stops = [from, ...via, to];
  const gaps = gapsOf(option, stops);
  const straightM = sum(stops.slice(1).map((stop, index) => distanceM(stops[index] ?? from, stop)));
  const mostM = Math.min(MOST_M, Math.max(ALWAYS_M, straightM / 2));
  if (gaps.some((gap) => gap > mostM)) return 'elsewhere';
  const [start = 0, end = 0] = [gaps[0], gaps.at(-1)];
  const leastM = straightM - start - end - 2 * sum(gaps.slice(1, -1));
  if (option.distanceM < leastM * SHORTEST.share - SHORTEST.spareM) return 'wrong';
  if (option.durationS !== null && !isPlausible(mode, option.distanceM, option.durationS)) return 'wrong';
  const { gaps: _raw, ...rest } = option;
  const told = gaps.map((gap) => (gap > TOLD_M[mode] ? Math.round(gap) : 0));
  return told.some((gap) => gap > 0) ? { ...rest, gaps: told } : rest;
}

/** Metres from each stop to the route: from its line, or as the router reports its own snapping. */
function gapsOf({ path, gaps }: RouteOption, stops: LngLat[]): number[] {
  const line = decodePolyline(path);
  return stops.map((stop, index) => {
    const end = index === 0 ? line[0] : index === stops.length - 1 ? line.at(-1) : undefined;
    const drawn = end ? distanceM(stop, end) : line.length > 0 ? distanceToPathM(stop, line) : 0;
    return Math.max(drawn, gaps?.[index] ?? 0);
  });
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
