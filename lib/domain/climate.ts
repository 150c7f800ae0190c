import { aside } from '../i18n/format.ts';
import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';

/** "Dwa" → "大陆性季风气候，冬季干冷（Dwa）"; an unknown code is returned unchanged. */
export function climateName(koppen: string, locale: Locale): string {
  const zones: Record<string, string> = wordsOf(locale).weather.climate;
  const zone = zones[koppen] ?? zones[koppen.slice(0, 3)] ?? zones[koppen.slice(0, 2)];
  return zone ? `${zone}${aside(koppen, locale)}` : koppen;
}
