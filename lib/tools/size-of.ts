import { areaM2 } from '../geo/area.ts';
import { lengthM } from '../geo/distance.ts';
import { formatArea, formatDistance } from '../i18n/format.ts';
import type { Referent } from './context.ts';

/** What kind of thing a ref names and how large it is, in English for the model: "circle, radius 800 m, 2 km²". */
function kindAndSize(referent: Referent): string {
  switch (referent.kind) {
    case 'area': {
      const [outer = [], ...holes] = referent.rings;
      const size = areaM2(outer) - holes.reduce((sum, hole) => sum + areaM2(hole), 0);
      const radius = referent.circle && `circle, radius ${formatDistance(referent.circle.radiusM, 'en')}`;
      return `${radius ?? 'area'}, ${formatArea(size, 'en')}`;
    }
    case 'line':
      return `line, ${formatDistance(lengthM(referent.path), 'en')}`;
    case 'route':
      return 'route';
    case 'place':
      return 'place';
    default:
      return referent satisfies never;
  }
}

/** The selection as the instructions name it: refs with kind and size, never names, which come from outside. */
export function selectionText(selection: readonly string[], get: (ref: string) => Referent | undefined): string {
  return selection
    .map((ref) => {
      const referent = get(ref);
      return referent ? `${ref} (${kindAndSize(referent)})` : ref;
    })
    .join(', ');
}
