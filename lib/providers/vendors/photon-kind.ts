import type { Place } from '../../domain/place.ts';
import { textOf } from '../clean.ts';
import { kindOfTags } from './categories.ts';

/** Photon's `type` → our kind, if the OSM tag says nothing more useful. */
const AREA_KINDS: Record<string, Pick<Place, 'kind' | 'precision'>> = {
  country: { kind: 'country', precision: 'region' },
  state: { kind: 'region', precision: 'region' },
  county: { kind: 'county', precision: 'region' },
  city: { kind: 'city', precision: 'city' },
  district: { kind: 'district', precision: 'city' },
  locality: { kind: 'locality', precision: 'city' },
  street: { kind: 'street', precision: 'approximate' },
};

export function kindOf(properties: Record<string, unknown>, hasAddress: boolean): Pick<Place, 'kind' | 'precision'> {
  const key = textOf(properties.osm_key, 40) ?? '';
  const value = textOf(properties.osm_value, 40) ?? '';
  if (key === 'place' || key === 'boundary' || key === 'highway') {
    const area = AREA_KINDS[textOf(properties.type, 20) ?? ''];
    if (area && !(key === 'highway' && value === 'bus_stop')) return area;
  }
  const kind = kindOfTags({ [key]: value });
  if (kind) return { kind, precision: 'poi' };
  return hasAddress ? { kind: 'address', precision: 'exact' } : { kind: value || 'place', precision: 'poi' };
}
