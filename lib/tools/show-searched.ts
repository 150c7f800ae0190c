import type { Miss } from '../domain/miss.ts';
import { centerOf } from '../geo/bbox.ts';
import type { MapEffect } from '../map/state.ts';

/** A search without a hit shows where it looked, and draws nothing. */
export function showSearched({ searched }: Miss): MapEffect[] {
  const box = searched?.bbox;
  if (!box) return [];
  const [west, south, east, north] = box;
  // Its middle tells a box of half the world from what it leaves out.
  return [{ do: 'name', points: [{ lng: west, lat: south }, centerOf(box), { lng: east, lat: north }] }];
}
