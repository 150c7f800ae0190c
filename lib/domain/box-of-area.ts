import { bboxAround, bboxOf, grownBy } from '../geo/bbox.ts';
import type { BBox } from '../geo/lng-lat.ts';
import type { SearchArea } from './ports.ts';

/** The box around the area; null for a line or shape without points. */
export function boxOfArea(area: SearchArea): BBox | null {
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
