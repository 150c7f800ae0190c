import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Lexicons } from '../models/embedded/understand.ts';
import { scanCategories } from '../tools/categories.ts';

/** The embedded model's view of the embedded data: names and categories inside a sentence. */
export function lexiconsOf(gazetteer: () => Gazetteer): Lexicons {
  return {
    places: {
      scan: (text) =>
        gazetteer()
          .scan(text)
          .flatMap(({ start, end, candidates: [best] }) =>
            best ? [{ start, end, kind: best.kind, nameEn: best.nameEn, importance: best.importance }] : [],
          ),
    },
    categories: { scan: scanCategories },
  };
}
