import { CATEGORIES, type Category } from './categories.ts';

/** Tags that describe a place without saying what it is. */
const SIDE_TAGS = /^(internet_access|diet:)/;

const BY_TAG = new Map<string, Category[]>();

for (const category of CATEGORIES) {
  for (const tag of category.osm) {
    if (!SIDE_TAGS.test(tag)) BY_TAG.set(tag, [...(BY_TAG.get(tag) ?? []), category]);
  }
}

/**
 * The category of an OSM object from its tags, the narrowest that fits: amenity=restaurant with cuisine=hot_pot is
 * "hotpot". Each of several values separated by ";" counts. undefined when no tag is in the vocabulary.
 */
export function categoryOfTags(tags: Record<string, unknown>): string | undefined {
  const fitting = Object.entries(tags).flatMap(([key, value]) =>
    typeof value === 'string' ? value.split(';').flatMap((one) => BY_TAG.get(`${key}=${one.trim()}`) ?? []) : [],
  );
  const breadth = (category: Category) => (category.parent ? 0 : 100) + category.osm.length;
  return fitting.toSorted((a, b) => breadth(a) - breadth(b))[0]?.id;
}
