/**
 * Cuts the order into consecutive pieces proportional to the shares; equal shares yield sizes that differ by at most
 * one. shares: any unit, at least one above 0.
 */
export function splitByShares<Stop>(order: readonly Stop[], shares: readonly number[]): Stop[][] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const ideal = shares.map((share) => (order.length * share) / total);
  const sizes = ideal.map(Math.floor);
  const byRest = ideal.map((size, index) => ({ index, rest: size - Math.floor(size) }));
  byRest.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const missing = order.length - sizes.reduce((sum, size) => sum + size, 0);
  for (const { index } of byRest.slice(0, missing)) sizes[index] = (sizes[index] ?? 0) + 1;
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return order.slice(from - size, from);
  });
}
