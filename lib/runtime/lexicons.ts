import { scanCategories } from '../domain/scan-categories.ts';
import { CLEARLY_LESS } from '../domain/standing.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Lexicons } from '../understanding/understanding.ts';

/** The embedded model's access to the embedded data: names and categories within a sentence. */
export function lexiconsOf(gazetteer: () => Gazetteer): Lexicons {
  return {
    places: {
      scan: (text) =>
        gazetteer()
          .scan(text)
          .flatMap(({ start, end, candidates: [best, ...others] }) => {
            if (!best) return [];
            // The English name of just one of several possible places would settle what has to be asked.
            const isOpen = others.some(
              (other) => other.nameEn !== best.nameEn && best.standing - other.standing < CLEARLY_LESS,
            );
            const { kind, importance, nameEn } = best;
            return [{ start, end, kind, nameEn: isOpen ? '' : nameEn, importance }];
          }),
    },
    categories: { scan: scanCategories },
  };
}
