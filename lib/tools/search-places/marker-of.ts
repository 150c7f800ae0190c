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

/** Its address, else the areas it lies in, and its telephone: for the popup, and for files. */
function noteOf({ address, admin, adminEn, phone }: Place): Pick<MarkerLayer, 'note'> {
  const [name, nameEn] = address ? [address] : [admin ?? adminEn, adminEn];
  const said = (text: string | undefined) => [text, phone].filter(Boolean).join(' · ');
  return said(name) ? { note: labelOf({ name: said(name), nameEn: nameEn && said(nameEn) }) } : {};
}
