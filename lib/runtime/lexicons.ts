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
      meant: (name) => misspelt(name, gazetteer()),
    },
    categories: { scan: scanCategories },
  };
}

/** How well known a place must be for a name with a slip to mean it. */
const KNOWN = 0.74;
/** How likely another may be, as a share of the likeliest. */
const RIVAL = 0.95;

/** The place that a name with one slip means, or a Chinese one that sounds the same; with the town before it, too. */
function misspelt(name: string, gazetteer: Gazetteer): { name: string; name_en?: string } | undefined {
  const found = gazetteer.find(name, { limit: 2 });
  const [best, other] = found;
  if (!best) {
    const [town] = /\p{Script=Han}/u.test(name) ? gazetteer.scan(name) : [];
    return town?.start === 0 && town.end < name.length ? misspelt(name.slice(town.end), gazetteer) : undefined;
  }
  const isGuess = best.match === (/\p{Script=Han}/u.test(name) ? 'pinyin' : 'typo');
  const isSure = best.importance >= KNOWN && (!other || other.score < RIVAL * best.score);
  if (!isGuess || !isSure) return undefined;
  return /\p{Script=Han}/u.test(name) ? { name: best.name, name_en: best.nameEn } : { name: best.nameEn };
}
