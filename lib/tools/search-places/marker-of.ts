import type { Place } from '../../domain/place.ts';
import type { MarkerLayer } from '../../map/state.ts';
import { labelOf } from '../label.ts';

export function markerOf(found: Place, number?: number): MarkerLayer {
  return {
    kind: 'marker',
    ref: found.ref ?? '',
    label: labelOf(found),
    at: found.at,
    ...(number !== undefined && { number }),
    icon: found.kind,
    ...noteOf(found),
  };
}

/** Its address, else the areas it lies in, for the popup. */
function noteOf({ address, admin, adminEn }: Place): Pick<MarkerLayer, 'note'> {
  const [name, nameEn] = address ? [address] : [admin ?? adminEn, adminEn];
  return name ? { note: labelOf({ name, nameEn }) } : {};
}
