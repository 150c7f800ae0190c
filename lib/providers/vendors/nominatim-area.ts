import type { Place } from '../../domain/place.ts';
import { numberOf, textOf } from '../clean.ts';

const AREAS: Record<string, Pick<Place, 'kind' | 'precision'>> = {
  country: { kind: 'country', precision: 'region' },
  state: { kind: 'region', precision: 'region' },
  province: { kind: 'region', precision: 'region' },
  region: { kind: 'region', precision: 'region' },
  state_district: { kind: 'county', precision: 'region' },
  county: { kind: 'county', precision: 'region' },
  city: { kind: 'city', precision: 'city' },
  town: { kind: 'city', precision: 'city' },
  municipality: { kind: 'city', precision: 'city' },
  village: { kind: 'locality', precision: 'city' },
  city_district: { kind: 'district', precision: 'city' },
  district: { kind: 'district', precision: 'city' },
  suburb: { kind: 'district', precision: 'city' },
  borough: { kind: 'district', precision: 'city' },
  quarter: { kind: 'district', precision: 'city' },
  neighbourhood: { kind: 'district', precision: 'city' },
  hamlet: { kind: 'locality', precision: 'city' },
  road: { kind: 'street', precision: 'approximate' },
};

/** Older answers have no `addresstype`: use the place's own type and, for a border, its rank. */
export function areaKind(
  row: Record<string, unknown>,
  key: string,
  value: string,
): Pick<Place, 'kind' | 'precision'> | undefined {
  const type = textOf(row.addresstype, 40);
  if (type !== undefined) return AREAS[type];
  if (key === 'place') return AREAS[value];
  const rank = key === 'boundary' ? numberOf(row.place_rank, 1, 30) : undefined;
  if (rank === undefined) return undefined;
  return AREAS[rank <= 4 ? 'country' : rank <= 9 ? 'state' : rank <= 14 ? 'county' : rank <= 17 ? 'city' : 'district'];
}
