import type { Locale } from '../geo/format.ts';

/** The language a text is written in: Chinese when it has Han characters in proportion, else English; null without either. */
export function languageOf(text: string): Locale | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z]{2,}/gi)?.length ?? 0;
  if (han === 0 && words === 0) return null;
  return han * 1.5 >= words ? 'zh' : 'en';
}
