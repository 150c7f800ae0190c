import type { LngLat } from '../../geo/lng-lat.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Reason } from './left-out.ts';
import { AREA_KINDS, osmKindOf, sizeOf } from './osm-kind.ts';
import { placeOfTags } from './place-of-tags.ts';
import type { Tags } from './tags.ts';

/** Something of an extract as a place of the kind that it was judged to be; a settlement is that before anything else. */
export function placeOfOsm(id: string, at: LngLat, tags: Tags, kind: string): StoredPlace | Reason {
  const place = placeOfTags(id, at, tags, kind);
  if (typeof place === 'string') return place;
  const settled = osmKindOf(tags) ?? kind;
  if (!AREA_KINDS.has(settled)) return kind === 'street' ? { ...place, importance: 0.05 } : place;
  return { ...place, kind: settled, importance: Math.max(place.importance, sizeOf(tags)) };
}
