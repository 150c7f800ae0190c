import { categoryById } from '../../domain/categories.ts';
import { categoryOfTags } from '../../domain/category-of-tags.ts';

/** How the providers name a category: OSM tags ("amenity=cafe", any of them) and AMap typecodes. */
export interface CategoryTags {
  osm: string[];
  amap: string[];
}

/** A category's tags, or undefined if there is no such category. */
export function categoryTags(id: string): CategoryTags | undefined {
  return categoryById(id);
}

/** Whether a tag matches its key with any value: hardly any shop is tagged shop=yes. */
export const isAnyValue = (tag: string): boolean => /^(shop|office)=(yes|\*)$/.test(tag);

const KEYS = [
  'amenity',
  'shop',
  'tourism',
  'leisure',
  'railway',
  'station',
  'aeroway',
  'highway',
  'historic',
  'natural',
  'office',
];

/** OSM tags → the category they mean, or else the value of the main tag; absent for things nobody visits. */
export function kindOfTags(tags: Record<string, unknown>): string | undefined {
  const kind = categoryOfTags(tags);
  if (kind) return kind;
  for (const key of KEYS) {
    const value = tags[key];
    if (typeof value === 'string' && /^[a-z_]{2,40}$/.test(value) && value !== 'yes') return value;
  }
  return undefined;
}
