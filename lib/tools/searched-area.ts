import type { Miss } from '../domain/miss.ts';
import type { SearchArea } from '../domain/ports.ts';
import { bboxAround, bboxOf, centerOf, grownBy } from '../geo/bbox.ts';
import type { BBox } from '../geo/lng-lat.ts';
import type { MapEffect } from '../map/state.ts';

/** The box around all that was searched; null for a line or shape without points. */
export function boxOfSearched(area: SearchArea): BBox | null {
  switch (area.kind) {
    case 'around':
      return bboxAround(area.center, area.radiusM);
    case 'bbox':
      return area.bbox;
    case 'polygon':
      return bboxOf(area.rings.flat());
    case 'along': {
      const box = bboxOf(area.path);
      return box && grownBy(box, area.distanceM);
    }
    default:
      return area satisfies never;
  }
}

/** A search without a hit shows where it looked, and draws nothing. */
export function showSearched({ searched }: Miss): MapEffect[] {
  const box = searched?.bbox;
  if (!box) return [];
  const [west, south, east, north] = box;
  // Its middle tells a box of half the world from what it leaves out.
  return [{ do: 'name', points: [{ lng: west, lat: south }, centerOf(box), { lng: east, lat: north }] }];
}
