import { z } from 'zod';
import type { Place } from '../../domain/place.ts';
import { type Fixed, shortestOrder } from '../../geo/shortest-order.ts';

export const reorder = z.enum(['via', 'after_start', 'all']);

const FIXED: Readonly<Record<z.infer<typeof reorder>, Fixed>> = {
  via: { start: true, end: true },
  after_start: { start: true, end: false },
  all: { start: false, end: false },
};

/** The stops of a way, those of them that may move in the order that makes it shortest in straight lines. */
export function reordered(stops: readonly Place[], which: z.infer<typeof reorder> | undefined): Place[] {
  if (!which) return [...stops];
  const order = shortestOrder(
    stops.map(({ at }) => at),
    FIXED[which],
  );
  return order.flatMap((index) => stops[index] ?? []);
}
