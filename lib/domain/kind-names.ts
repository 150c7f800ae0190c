import { type Locale, languageIn } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';
import { categoryById, categoryLabel } from './categories.ts';
import { kindWord } from './kind-words.ts';
import { type Label, ownName } from './label.ts';

/** A kind of place in words, capitalised to begin a line; a file's own word only for readers of its language. */
export function kindName(kind: string, locale: Locale): string {
  const own: Record<string, string> = wordsOf(locale).kinds.own;
  if (Object.hasOwn(own, kind)) return own[kind] ?? kind;
  const label = categoryById(kind) ? categoryLabel(kind, locale) : (kindWord(kind, locale) ?? ownWord(kind, locale));
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** What to call a thing without a name: toilets, a fountain. */
export const kindLabel = (kind: string): Label => ownName((locale) => kindName(kind, locale));

function ownWord(kind: string, locale: Locale): string {
  const isChinese = /\p{Script=Han}/u.test(kind);
  return isChinese === languageIn(locale).readsHan ? kind.replaceAll('_', ' ') : wordsOf(locale).kinds.place;
}
