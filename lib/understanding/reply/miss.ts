import { categoryLabel } from '../../domain/categories.ts';
import type { Miss } from '../../domain/miss.ts';
import { answersIn } from '../../i18n/answers.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { holdsFew } from '../../tools/tell.ts';
import { placeName, plain } from './plain.ts';

/** What is said of a miss. */
export function missReply({ miss, about, candidates, searched, source }: Miss, locale: Locale): string {
  const words = answersIn(locale).demo;
  if (miss === 'not_found' && candidates?.length) return words.meant;
  // A search or a trip without a hit tells the id of its kind; the reader gets the kind's name.
  const asked = about === '' ? '' : plain(categoryLabel(about, locale));
  if (miss === 'not_found' && searched) {
    const reach = searched.radiusM === undefined ? undefined : formatDistance(searched.radiusM, locale);
    return words.noneIn(asked, placeName(searched, locale), reach, holdsFew(source));
  }
  return words.miss[miss](asked);
}
