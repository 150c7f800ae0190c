import type { Place } from '../../domain/place.ts';

/** Whether a place is one of those to leave out, by a part of its name or by its kind. */
export function isExcluded(found: Pick<Place, 'name' | 'nameEn' | 'kind'>, exclude: string[] | undefined): boolean {
  return (exclude ?? []).some((word) => {
    const lower = word.toLowerCase();
    return (
      found.name.toLowerCase().includes(lower) || found.nameEn?.toLowerCase().includes(lower) || found.kind === lower
    );
  });
}
