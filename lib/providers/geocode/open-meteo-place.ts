import type { Place } from '../../domain/place.ts';
import { numberOf, pointOf, present, textOf } from '../clean.ts';
import { countryOf } from '../vendors/photon-place.ts';

export function placeOf(item: Record<string, unknown>): Place | undefined {
  const name = textOf(item.name, 200);
  const at = pointOf(item.longitude, item.latitude);
  if (name === undefined || !at) return undefined;
  const areas = [item.country, item.admin1, item.admin2, item.admin3].map((part) => textOf(part, 100));
  const admin = areas.filter((part, index) => part && part !== name && areas.indexOf(part) === index).join(' ');
  const id = textOf(item.id, 20);
  return {
    name,
    at,
    ...kindOf(textOf(item.feature_code, 10)),
    ...present({
      admin: admin || undefined,
      countryCode: countryOf(item.country_code),
      timeZone: textOf(item.timezone, 64),
      population: numberOf(item.population, 1),
      providerId: id && `geonames:${id}`,
    }),
  };
}

/** GeoNames feature codes → kinds. */
function kindOf(code = ''): Pick<Place, 'kind' | 'precision'> {
  if (code.startsWith('PCL')) return { kind: 'country', precision: 'region' };
  if (code === 'CONT') return { kind: 'region', precision: 'region' };
  if (code === 'PPLX') return { kind: 'district', precision: 'city' };
  if (code === 'ADM1') return { kind: 'region', precision: 'region' };
  if (code.startsWith('ADM')) return { kind: 'county', precision: 'city' };
  if (code.startsWith('PPL')) return { kind: 'city', precision: 'city' };
  if (code === 'AIRP') return { kind: 'airport', precision: 'poi' };
  return { kind: 'landmark', precision: 'poi' };
}
