import { z } from 'zod';
import type { Place } from '../../domain/place.ts';
import type { TravelMode } from '../../domain/route.ts';
import { distanceM } from '../../geo/distance.ts';
import { type Fixed, shortestOrder } from '../../geo/shortest-order.ts';
import { unlessAborted } from '../../wait.ts';
import type { ToolContext } from '../context.ts';

export const reorder = z.enum(['via', 'after_start', 'all']);

const FIXED: Readonly<Record<z.infer<typeof reorder>, Fixed>> = {
  via: { start: true, end: true },
  after_start: { start: true, end: false },
  all: { start: false, end: false },
};

/** Beyond this, the order is not worth waiting for: the route itself comes after it. */
const MOST_MS = 2_000;

interface Reordered {
  stops: Place[];
  /** What it is the shortest by; absent: nothing was to be moved. */
  by?: 'time' | 'line';
}

/**
 * The stops of a way, those of them that may move in the order that takes least time, or, where the times are not known,
 * is shortest in straight lines. modeOf: by which means from one end to the other.
 */
export async function reordered(
  stops: readonly Place[],
  which: z.infer<typeof reorder> | undefined,
  modeOf: (from: Place, to: Place) => TravelMode,
  context: ToolContext,
): Promise<Reordered> {
  const [start, end] = [stops[0], stops.at(-1)];
  if (!which || !start || !end) return { stops: [...stops] };
  const inOrder = (apart: number[][]) => shortestOrder(apart, FIXED[which]).flatMap((index) => stops[index] ?? []);
  const seconds = stops.length > 2 ? await secondsAmong(stops, modeOf(start, end), context) : undefined;
  return seconds
    ? { stops: inOrder(seconds), by: 'time' }
    : { stops: inOrder(stops.map((a) => stops.map((b) => distanceM(a.at, b.at)))), by: 'line' };
}

/** From each to each; undefined: one of them is not known. */
async function secondsAmong(
  stops: readonly Place[],
  mode: TravelMode,
  { ports, signal }: ToolContext,
): Promise<number[][] | undefined> {
  if (mode === 'transit') return undefined;
  const soon = AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]);
  const asked = ports.table({ points: stops.map(({ at }) => at), mode }, soon);
  const answer = await unlessAborted(asked, soon).catch(() => {
    signal.throwIfAborted();
    return undefined;
  });
  const rows = answer?.value.map((row) => row.flatMap((cell) => cell?.durationS ?? []));
  return rows?.length === stops.length && rows.every(({ length }) => length === stops.length) ? rows : undefined;
}
