import type { Locale } from '../i18n/index.ts';
import { kindName } from './kind-names.ts';
import type { SavedList, SavedPlace } from './saved.ts';

/** Words as they are compared: whatever the width and the case of their letters. */
export const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** The words of a search; all have to be there. */
export const termsOf = (search: string) => folded(search).split(/\s+/).filter(Boolean);

/** Whether a saved place holds all words: in its name, kind, address, note or the name of its list. */
export function holdsTerms(
  { name, nameEn, kind, address, addressEn, note }: SavedPlace,
  list: Pick<SavedList, 'name'> | null | undefined,
  terms: readonly string[],
  locale: Locale,
): boolean {
  const text = folded([name, nameEn, kind, kindName(kind, locale), address, addressEn, note, list?.name].join(' '));
  return terms.every((term) => text.includes(term));
}
