import type { LngLat } from './lng-lat.ts';

/** Longitudes where the outlines cross a latitude, from west to east. */
export function crossingsOf(rings: readonly LngLat[][], lat: number): number[] {
  return rings
    .flatMap((ring) =>
      ring.flatMap((a, i) => {
        const b = ring[(i + 1) % ring.length] ?? a;
        if (a.lat > lat === b.lat > lat) return [];
        return [a.lng + ((lat - a.lat) / (b.lat - a.lat)) * (b.lng - a.lng)];
      }),
    )
    .toSorted((a, b) => a - b);
}

/** The middle of the widest stretch inside at a latitude. */
export function widestAt(rings: readonly LngLat[][], lat: number): LngLat | undefined {
  const lngs = crossingsOf(rings, lat);
  let best: { lng: number; width: number } | undefined;
  for (let i = 0; i + 1 < lngs.length; i += 2) {
    const [west = 0, east = 0] = lngs.slice(i);
    if (!best || east - west > best.width) best = { lng: (west + east) / 2, width: east - west };
  }
  return best ? { lng: best.lng, lat } : rings[0]?.[0];
}
