import { hasAddress } from './house-addresses.ts';
import type { Reason } from './left-out.ts';
import { borderKindOf, osmKindOf } from './osm-kind.ts';
import { isNamed, placeOfTags } from './place-of-tags.ts';
import type { Tags } from './tags.ts';

export interface Judged {
  /** What it is, if it is a place; else why not. */
  kind?: string;
  reason?: Reason;
  /** Of a way: a piece of something longer rather than an area. */
  isLine: boolean;
  /** It bears a house number, besides or instead of being a place. */
  isHouse: boolean;
}

const ROAD = /^(?!(?:services|rest_area|platform|construction|proposed|razed|abandoned|elevator|bus_stop)$)/;

/** What something of an extract is by its tags. form: a point, a way that ends elsewhere, one that closes, a relation's areas. */
export function judged(tags: Tags, form: 'node' | 'line' | 'ring' | 'area' | 'group'): Judged {
  const isHouse = hasAddress(tags);
  const isWay = form === 'line' || form === 'ring';
  const isRoad = isWay && tags.highway !== undefined && ROAD.test(tags.highway) && tags.area !== 'yes';
  const isArea = form === 'ring' || form === 'area';
  const fallback = isNamed(tags) ? fallbackOf(tags, isRoad, isArea) : undefined;
  // Cheap: the country and the rest are looked up later.
  const place = placeOfTags('', { lng: 0, lat: 0 }, tags, fallback);
  const isLine = isRoad || form === 'line' || form === 'group';
  return typeof place === 'string' ? { reason: place, isLine, isHouse } : { kind: place.kind, isLine, isHouse };
}

function fallbackOf(tags: Tags, isRoad: boolean, isArea: boolean): string | undefined {
  if (isRoad) return 'street';
  if (isArea && tags.highway === 'pedestrian') return 'square';
  return osmKindOf(tags) ?? (isArea ? borderKindOf(tags) : undefined);
}
