import type { SQLInputValue } from 'node:sqlite';
import { splitAtAntimeridian } from '../geo/bbox.ts';
import type { BBox } from '../geo/lng-lat.ts';
import type { PlaceSearch } from './place-store.ts';
import { termsOf, trigramsOf } from './search-text.ts';
import { isNarrow } from './widening.ts';

interface Part {
  sql: string;
  values: SQLInputValue[];
}

/** The matching places, in order, at most `limit`. */
export function selectOf(query: PlaceSearch, box: BBox | null, limit: number): Part {
  const terms = query.words ? termsOf(query.words) : [];
  const boxes = (box ? [box] : (query.boxes ?? [])).flatMap(splitAtAntimeridian);
  const byNames = terms.length > 0 && !isNarrow(boxes);
  const conditions = [
    ...terms.map(contains),
    ...kindsIn(query),
    ...kindsOutside(query),
    ...inBoxes(boxes, query.kinds !== undefined || byNames),
    ...(byNames ? matching(terms) : []),
  ];
  const order = orderOf(query, terms);
  const where = conditions.length > 0 ? `where ${conditions.map(({ sql }) => sql).join(' and ')}` : '';
  return {
    sql: `select p.* from place p ${where} order by ${order.sql} limit ?`,
    values: [...conditions.flatMap(({ values }) => values), ...order.values, limit],
  };
}

const contains = (term: string): Part => ({ sql: 'instr(p.names, ?) > 0', values: [term] });

function matching(terms: string[]): Part[] {
  const pieces = [...new Set(terms.flatMap(trigramsOf))].map((piece) => `"${piece.replaceAll('"', '""')}"`);
  if (pieces.length === 0) return [];
  return [
    {
      sql: 'p.id in (select rowid from place_text where place_text match ?)',
      values: [pieces.slice(0, 40).join(' AND ')],
    },
  ];
}

function kindsIn({ kinds }: PlaceSearch): Part[] {
  if (!kinds) return [];
  return [{ sql: `p.kind in (${kinds.map(() => '?').join(', ')})`, values: [...kinds] }];
}

function kindsOutside({ except }: PlaceSearch): Part[] {
  if (!except) return [];
  // The sign keeps the planner from looking kinds up one after the other.
  return [{ sql: `+p.kind not in (${except.map(() => '?').join(', ')})`, values: [...except] }];
}

/** By kind, the B-tree of kind and latitude is quicker, and the names' index beats both; else the R*Tree. */
function inBoxes(boxes: BBox[], byColumns: boolean): Part[] {
  if (boxes.length === 0) return [];
  if (byColumns) {
    const one = '(p.lat between ? and ? and p.lng between ? and ?)';
    return [{ sql: `(${boxes.map(() => one).join(' or ')})`, values: boxes.flatMap(([w, s, e, n]) => [s, n, w, e]) }];
  }
  const one = 'select id from place_box where west >= ? and east <= ? and south >= ? and north <= ?';
  // The R*Tree stores 32-bit floats, rounded outwards by up to a metre.
  const slack = 1e-4;
  return [
    {
      sql: `p.id in (${boxes.map(() => one).join(' union ')})`,
      values: boxes.flatMap(([w, s, e, n]) => [w - slack, e + slack, s - slack, n + slack]),
    },
  ];
}

function orderOf({ near }: PlaceSearch, terms: string[]): Part {
  // Across the antimeridian the short way round counts.
  const east = 'min(abs(p.lng - ?), 360 - abs(p.lng - ?))';
  const distance = `(${east} * ${east} * ? + (p.lat - ?) * (p.lat - ?))`;
  const squeeze = near ? Math.cos((near.lat * Math.PI) / 180) ** 2 : 0;
  const away = near ? [near.lng, near.lng, near.lng, near.lng, squeeze, near.lat, near.lat] : [];
  if (near) return { sql: `${distance}, p.id`, values: away };
  const [first] = terms;
  if (!first) return { sql: 'p.importance desc, p.id', values: [] };
  const joined = terms.join(' ');
  return {
    sql: `case when p.names = ? or p.names like ? || '|%' then 0 when substr(p.names, 1, length(?)) = ? then 1 else 2 end,
          p.importance desc, length(p.names), p.id`,
    values: [joined, joined, first, first],
  };
}
