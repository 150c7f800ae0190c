import type { LngLat } from './lng-lat.ts';

/** Convex hull, counter-clockwise. Source: Andrew's monotone chain. */
export function hullOf(points: readonly LngLat[]): LngLat[] {
  const sorted = [...points].sort((a, b) => a.lng - b.lng || a.lat - b.lat);
  const half = (list: LngLat[]) => {
    const chain: LngLat[] = [];
    for (const point of list) {
      while (chain.length >= 2 && !turnsLeft(chain.at(-2), chain.at(-1), point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turnsLeft(a: LngLat | undefined, b: LngLat | undefined, c: LngLat): boolean {
  if (!a || !b) return true;
  return (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng) > 0;
}
