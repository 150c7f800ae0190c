import { isKindOf } from '../../domain/categories.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import type { Candidate } from '../../gazetteer/gazetteer.ts';

/** Categories satisfied by landmarks of several kinds. */
const ANY_SIGHT = new Set(['attraction', 'historic']);

const SIGHTS = new Set(
  'museum temple park tower attraction historic castle church mosque bridge square monument garden theme_park zoo street viewpoint lake mountain beach national_park waterfall island'.split(
    ' ',
  ),
);

export function isAsked(candidate: Candidate, { category, query }: PlacesQuery): boolean {
  // Those of a few lines only: the nearest station may well be another.
  if (!query && candidate.category === 'subway') return false;
  if (category && !isOfCategory(candidate.category ?? candidate.kind, category)) return false;
  if (!query) return category !== undefined;
  const wanted = query.trim().toLowerCase();
  return `${candidate.name} ${candidate.nameEn}`.toLowerCase().includes(wanted);
}

function isOfCategory(kind: string, category: string): boolean {
  return (
    isKindOf(kind, category) ||
    (ANY_SIGHT.has(category) && SIGHTS.has(kind) && (category !== 'historic' || kind !== 'park'))
  );
}
