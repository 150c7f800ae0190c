import { splitAtAntimeridian } from '../geo/bbox.ts';
import type { BBox } from '../geo/lng-lat.ts';
import type { PlaceSearch } from './place-store.ts';
import { termsOf, trigramsOf } from './search-text.ts';
import { isNarrow } from './widening.ts';

/** The matching places, in order, at most `limit`. */
export function selectOf(query: PlaceSearch, box: BBox | null, limit: number): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const terms = query.words ? termsOf(query.words) : [];
  const boxes = (box ? [box] : (query.boxes ?? [])).flatMap(splitAtAntimeridian);
  const indexed = isNarrow(boxes) ? [] : terms.filter((term) => trigramsOf(term).length > 0);
  const conditions = [
    ...terms.map((term) => `position(${put(term)} in names) > 0`),
    ...indexed.map((term) => `search like ${put(patternOf(term))}`),
    ...(query.kinds ? [`kind = any(${put([...query.kinds])})`] : []),
    ...(query.except ? [`kind <> all(${put([...query.except])})`] : []),
  ];
  if (boxes.length > 0) {
    const inside = ([w, s, e, n]: BBox) =>
      // Next to the names' index, a box of half a country is only a cost; so it is compared, not looked up.
      query.kinds || indexed.length > 0
        ? `(lat between ${put(s)} and ${put(n)} and lng between ${put(w)} and ${put(e)})`
        : `at <@ box(point(${put(w)}, ${put(s)}), point(${put(e)}, ${put(n)}))`;
    conditions.push(`(${boxes.map(inside).join(' or ')})`);
  }
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  return { sql: `select * from geo_place ${where} order by ${orderOf(query, terms, put)} limit ${put(limit)}`, values };
}

/** In the index, pairs of Chinese characters follow a space; see indexText. */
function patternOf(term: string): string {
  const [piece] = trigramsOf(term);
  const text = piece?.startsWith(' ') ? piece : term;
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function orderOf({ near }: PlaceSearch, terms: string[], put: (value: unknown) => string): string {
  if (near) {
    const squeeze = Math.cos((near.lat * Math.PI) / 180) ** 2;
    const [lng, lat] = [put(near.lng), put(near.lat)];
    // Across the antimeridian the short way round counts.
    return `least(abs(lng - ${lng}::float8), 360 - abs(lng - ${lng}::float8)) ^ 2 * ${put(squeeze)}::float8 + (lat - ${lat}::float8) ^ 2, id`;
  }
  const [first] = terms;
  if (!first) return 'importance desc, id';
  const joined = put(terms.join(' '));
  const begin = put(first);
  return `case when names = ${joined} or starts_with(names, ${joined} || '|') then 0
               when starts_with(names, ${begin}) then 1 else 2 end, importance desc, length(names), id`;
}
