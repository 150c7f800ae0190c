import type { Locale } from '../../i18n/index.ts';
import { adviceText } from './advice.ts';
import { clothing } from './clothing.ts';

/** What to wear at temperatures that are usual, with these; undefined for none. */
export function usualClothes({ minC, maxC }: { minC: number; maxC: number }, locale: Locale): string | undefined {
  const found = clothing({ hours: [], day: { date: '', minC, maxC } });
  return found ? adviceText(found, locale) : undefined;
}
