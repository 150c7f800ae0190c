import type { Locale } from '../i18n/index.ts';
import { type Words, wordsOf } from '../i18n/words.ts';

/** Names of the embedded data: a source carries the English words, a card shows them in the reader's language. */
export type Credit = keyof Words['tools']['credits'];

export const creditOf = (credit: Credit): string => wordsOf('en').tools.credits[credit];

/** An attribution in the locale: translated if it is one of ours; a live source is named as it asks to be. */
export function creditIn(attribution: string, locale: Locale): string {
  const { credits } = wordsOf(locale).tools;
  const own = (Object.keys(credits) as Credit[]).find((credit) => creditOf(credit) === attribution);
  return own ? credits[own] : attribution;
}
