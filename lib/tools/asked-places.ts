import { isMiss, type Miss } from '../domain/miss.ts';
import type { Place } from '../domain/place.ts';
import type { MapEffect, MarkerLayer } from '../map/state.ts';
import { markerOf } from './search-places/marker-of.ts';

/** As many as are told to a model: see tellMiss. */
const MOST = 6;

/** What stands for a candidate between its row and its marker: it has no ref until it is chosen. */
export const askedRef = ({ ref, at }: Pick<Place, 'ref' | 'at'>): string => ref ?? `?${at.lng},${at.lat}`;

/** What a result that asks which place is meant does to the map. Guesses are shown where they are; nothing moves there. */
export function askedOnMap(output: unknown): MapEffect[] {
  if (!isMiss(output)) return [];
  const places = candidatesOf(output);
  if (places.length === 0) return [];
  const markers = places.map((place, index) => candidateMarker({ ...place, ref: askedRef(place) }, index, places));
  const isWhich = output.miss === 'ambiguous';
  return [{ do: 'ask', markers }, ...(isWhich ? [{ do: 'name' as const, points: places.map(({ at }) => at) }] : [])];
}

/** The marker of the n-th candidate, from 0, with its letter if there are several. */
export const candidateMarker = (place: Place, index: number, { length }: readonly Place[]): MarkerLayer =>
  length > 1
    ? // A street and a telephone tell no two countries apart.
      {
        ...markerOf(place.admin ? { ...place, address: undefined, phone: undefined } : place, index + 1),
        isLettered: true,
      }
    : markerOf(place);

export const candidatesOf = ({ candidates = [] }: Pick<Miss, 'candidates'>): Place[] => candidates.slice(0, MOST);
