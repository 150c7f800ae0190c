import { categoryById } from '../../domain/categories.ts';
import { categoryOf } from '../../domain/category-of.ts';
import type { PlacesQuery } from '../../domain/ports.ts';

/** Words that merely name a kind of place ("museums", 「咖啡」) are a category, whichever field they came in. */
export function withCategory(query: PlacesQuery): PlacesQuery {
  if (query.category !== undefined) {
    const known = categoryById(query.category)?.id ?? categoryOf(query.category);
    return known ? { ...query, category: known } : query;
  }
  const found = query.query === undefined ? undefined : categoryOf(query.query);
  if (found === undefined) return query;
  const { query: _, ...rest } = query;
  return { ...rest, category: found };
}
