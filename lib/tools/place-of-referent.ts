import type { Place } from '../domain/place.ts';
import { bboxOf, centerOf } from '../geo/bbox.ts';
import { decodePolyline } from '../geo/polyline.ts';
import type { Referent } from './context.ts';
import { labelOf } from './label.ts';

/** The place to use for a referent: its own, a route's destination, the middle of an area or line. */
export function placeOfReferent(referent: Referent): Place {
  switch (referent.kind) {
    case 'place':
      return referent.place;
    case 'route':
      return referent.route.to;
    case 'area':
    case 'line': {
      const points = referent.kind === 'line' ? referent.path : referent.rings.flat();
      const box = bboxOf(points) ?? [0, 0, 0, 0];
      const at = referent.kind === 'area' && referent.circle ? referent.circle.center : centerOf(box);
      return { ref: referent.ref, ...labelOf(referent), kind: referent.kind, at };
    }
    default:
      return referent satisfies never;
  }
}

/** Every point of a referent, for fitting and for searching along it. */
export function geometryOfReferent(referent: Referent): Place['at'][] {
  switch (referent.kind) {
    case 'place':
      return [referent.place.at];
    case 'route':
      return referent.route.options[0] ? decodePolyline(referent.route.options[0].path) : [];
    case 'area':
      return referent.rings.flat();
    case 'line':
      return referent.path;
    default:
      return referent satisfies never;
  }
}
