import type { Place } from '../../domain/place.ts';
import { textOf } from '../clean.ts';

/** What contains a thing without a name and a house number, smallest first. */
const AROUND: [key: string, kind: Pick<Place, 'kind' | 'precision'>][] = [
  ['street', { kind: 'street', precision: 'approximate' }],
  ['locality', { kind: 'locality', precision: 'approximate' }],
  ['district', { kind: 'district', precision: 'approximate' }],
  ['city', { kind: 'city', precision: 'approximate' }],
];

export function areaAround(properties: Record<string, unknown>) {
  for (const [key, kind] of AROUND) {
    const name = textOf(properties[key], 80);
    if (name) return { name, ...kind };
  }
  return undefined;
}
