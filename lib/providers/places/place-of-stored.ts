import tzLookup from '@photostructure/tz-lookup';
import type { Place } from '../../domain/place.ts';
import type { StoredPlace } from '../../places-store/place-store.ts';

export function placeOfStored(stored: StoredPlace): Place {
  const { id, name, nameEn, kind, at, address, phone, web, openingHours, countryCode } = stored;
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
    timeZone: tzLookup(at.lat, at.lng),
    precision: 'poi',
    providerId: id,
  };
}
