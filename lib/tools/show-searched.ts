import type { Miss } from '../domain/miss.ts';
import { centerOf } from '../geo/bbox.ts';
import type { BBox } from '../geo/lng-lat.ts';
import type { MapEffect } from '../map/state.ts';

/** A search without a hit shows where it looked, and draws nothing. */
export const showSearched = ({ searched }: Miss): MapEffect[] => framed(searched?.bbox);

/** Takes the whole box into the view, and draws nothing. */
export function framed(box: BBox | undefined): MapEffect[] {
  if (!box) return [];
  const [west, south, east, north] = box;
  // Its middle tells a box of half the world from what it leaves out.
  return [{ do: 'name', points: [{ lng: west, lat: south }, centerOf(box), { lng: east, lat: north }] }];
}
