import type { Place } from '../../domain/place.ts';
import type { TravelMode } from '../../domain/route.ts';
import { AppError } from '../../errors/app-error.ts';
import { circleRing } from '../../geo/circle-ring.ts';
import type { ToolContext } from '../context.ts';
import { estimateSource } from '../estimate-source.ts';
import type { TravelTimesReport } from './report.ts';

/** The areas of an isochrone; without a road network, circles that say they are estimates. */
export async function reachable(
  from: Place,
  mode: TravelMode,
  minutes: number[],
  context: ToolContext,
): Promise<TravelTimesReport> {
  const asked = [...new Set(minutes)].sort((a, b) => a - b);
  const answer = await context.ports
    .isochrone({ from: from.at, minutes: asked, mode }, context.signal)
    .catch((thrown) => {
      if (context.signal.aborted || !(thrown instanceof AppError)) throw thrown;
      return null;
    });
  const isKnown = answer !== null && answer.value.length > 0;
  const areas = isKnown
    ? answer.value
    : asked.map((each) => ({ minutes: each, rings: [circleRing(from.at, reachM(mode, each))] }));
  return {
    from,
    mode,
    areas: areas.map(({ minutes, rings }) => ({ minutes, rings, ref: context.refs.next('a') })),
    ...(!isKnown && { estimate: true }),
    source: isKnown ? answer.source : estimateSource(context.now),
  };
}

/** Straight-line reach without a road network, at 60 % of a typical speed: 5, 15, 40, 20 km/h. */
function reachM(mode: TravelMode, minutes: number): number {
  const kmh = { walk: 5, bike: 15, drive: 40, transit: 20 }[mode];
  return Math.round((kmh * 1000 * 0.6 * minutes) / 60);
}
