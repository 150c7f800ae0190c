import { nameIn } from '../../lib/domain/name-for.ts';
import { LANGUAGES, type Locale } from '../../lib/i18n/index.ts';
import type { MarkerLayer } from '../../lib/map/state.ts';

/** Candidates share a name: it is said with where each is. */
export function candidateName({ label, note }: Pick<MarkerLayer, 'label' | 'note'>, locale: Locale): string {
  const name = nameIn(label, locale);
  return note ? LANGUAGES[locale].format.placeIn(name, nameIn(note, locale)) : name;
}
