/** Which of the stops stay where they are; the others may be visited in any order. */
export interface Fixed {
  start: boolean;
  end: boolean;
}

/**
 * The order of points in which the way through all of them is the shortest: their indices. apart: a row for each point
 * with how far it is to every other, in any unit. Exact, by dynamic programming over the sets of points visited; for up
 * to twelve of them, in some milliseconds.
 */
export function shortestOrder(apart: readonly (readonly number[])[], { start, end }: Fixed): number[] {
  const count = apart.length;
  if (count < 3) return apart.map((_, index) => index);
  const sets = 1 << count;
  // By set and the point that was reached last: the length of the way, and the point before.
  const lengths = new Float64Array(sets * count).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array(sets * count).fill(-1);
  for (let first = 0; first < (start ? 1 : count); first++) lengths[(1 << first) * count + first] = 0;
  for (let set = 1; set < sets; set++)
    for (let last = 0; last < count; last++) {
      const length = lengths[set * count + last] ?? Number.POSITIVE_INFINITY;
      if (length === Number.POSITIVE_INFINITY) continue;
      for (let next = 0; next < count; next++) {
        if (set & (1 << next)) continue;
        const at = (set | (1 << next)) * count + next;
        const longer = length + (apart[last]?.[next] ?? 0);
        if (longer >= (lengths[at] ?? 0)) continue;
        lengths[at] = longer;
        before[at] = last;
      }
    }
  const all = sets - 1;
  const ends = end ? [count - 1] : apart.map((_, index) => index);
  const lengthTo = (last: number) => lengths[all * count + last] ?? Number.POSITIVE_INFINITY;
  let last = ends.reduce((best, each) => (lengthTo(each) < lengthTo(best) ? each : best));
  const order: number[] = [];
  for (let set = all; last >= 0; ) {
    order.unshift(last);
    const previous = before[set * count + last] ?? -1;
    set ^= 1 << last;
    last = previous;
  }
  return order;
}
