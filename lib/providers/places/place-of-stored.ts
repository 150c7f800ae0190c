import tzLookup from '@photostructure/tz-lookup';
import type { Place } from '../../domain/place.ts';
import type { StoredPlace } from '../../places-store/place-store.ts';

const PRECISION: Record<string, Place['precision']> = {
  country: 'region',
  region: 'region',
  county: 'region',
  city: 'city',
  district: 'city',
  locality: 'city',
  street: 'approximate',
  address: 'exact',
};

export function placeOfStored(stored: StoredPlace): Place {
  const { id, name, nameEn, kind, at, address, phone, web, openingHours, countryCode, bbox } = stored;
  return {
    name,
    ...(nameEn && { nameEn }),
    kind,
    at,
    ...(address && { address }),
    ...(phone && { phone }),
    ...(web && { web }),
    ...(openingHours && { openingHours }),
    ...(countryCode && { countryCode }),
    ...(bbox && { bbox }),
    timeZone: tzLookup(at.lat, at.lng),
    precision: PRECISION[kind] ?? 'poi',
    providerId: id,
  };
}

/** Kinds that answer "in X" rather than "at X". */
export const isArea = ({ kind }: Pick<Place, 'kind'>): boolean => AREAS.has(kind);

const AREAS = new Set(['country', 'region', 'county', 'city', 'district', 'locality']);

/** The areas around a point, smallest first, as its address names them: in Chinese the largest first. */
export function adminOf(around: readonly Place[]): Pick<Place, 'admin' | 'adminEn'> {
  const areas = around.filter(isArea);
  if (areas.length === 0) return {};
  const names = [...new Set(areas.map(({ name }) => name))];
  const english = [...new Set(areas.map(({ name, nameEn }) => nameEn ?? name))];
  return { admin: names.toReversed().join(' '), adminEn: english.join(', ') };
}
