import type { Place } from '../../domain/place.ts';
import type { ModeTime, RouteOption, RouteReport, TravelMode } from '../../domain/route.ts';
import { distanceM } from '../../geo/distance.ts';
import type { ToolContext } from '../context.ts';

/** How far apart two ends may lie to be the same. */
const SAME_M = 50;
/** Farther than this nobody goes that way: its time would only be a number. */
const FARTHEST_M: Partial<Record<TravelMode, number>> = { walk: 15_000, bike: 60_000, drive: 2_000_000 };
/** Share of the tool's time; a route does not wait longer for the times beside it. */
const MOST_MS = 1_200;
/** Kept for the rest of the tool. */
const SPARE_MS = 400;

type Ends = Pick<RouteReport, 'from' | 'via' | 'to'>;

/**
 * What the same way takes by other modes: from earlier routes between the same stops, else from a source that answers
 * at once. Nothing where there is no road network. Never fails because of them; aborting the turn is final.
 */
export async function otherModes(
  ends: Ends,
  { mode, option }: { mode: TravelMode; option: RouteOption },
  context: ToolContext,
): Promise<ModeTime[]> {
  const known = earlierTimes(ends, context).filter((each) => each.mode !== mode);
  if (option.estimate || option.isFromTable || ends.via.length > 0) return known;
  const open = (Object.keys(FARTHEST_M) as TravelMode[]).filter(
    (each) =>
      each !== mode &&
      !known.some((time) => time.mode === each) &&
      distanceM(ends.from.at, ends.to.at) <= (FARTHEST_M[each] ?? 0),
  );
  const ms = Math.floor(Math.min(MOST_MS, context.leftMs ? context.leftMs() - SPARE_MS : MOST_MS));
  if (ms <= 0 || open.length === 0) return known;
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(ms)]);
  const asked = await Promise.all(open.map((each) => timeBy(each, ends, context, signal)));
  context.signal.throwIfAborted();
  return [...known, ...asked.flatMap((time) => time ?? [])];
}

async function timeBy(mode: TravelMode, { from, to }: Ends, { ports }: ToolContext, signal: AbortSignal) {
  try {
    const { value, source } = await ports.matrix({ from: from.at, to: [to.at], mode }, signal);
    const durationS = source.offline ? undefined : value[0]?.durationS;
    return durationS ? { mode, durationS } : undefined;
  } catch {
    // A route without the times beside it is still a route.
    return undefined;
  }
}

/** The latest first; a straight line has no time, and that of the built-in metro lines is a guess. */
function earlierTimes(ends: Ends, { refs }: ToolContext): ModeTime[] {
  const times = new Map<TravelMode, number>();
  for (const referent of refs.all().toReversed()) {
    if (referent.kind !== 'route' || !isSameWay(referent.route, ends)) continue;
    const { mode, options, otherModes: others = [] } = referent.route;
    const durationS = options[0]?.isFromTable ? null : options[0]?.durationS;
    for (const time of [...(durationS ? [{ mode, durationS }] : []), ...others])
      if (!times.has(time.mode)) times.set(time.mode, time.durationS);
  }
  return [...times].map(([mode, durationS]) => ({ mode, durationS }));
}

function isSameWay(a: Ends, b: Ends): boolean {
  const stopsOf = ({ from, via, to }: Ends): Place[] => [from, ...via, to];
  const [one, other] = [stopsOf(a), stopsOf(b)];
  return (
    one.length === other.length && one.every((stop, index) => distanceM(stop.at, other[index]?.at ?? stop.at) <= SAME_M)
  );
}
