import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';

/** What a route could not honour: "avoid" → 「避开要求」 / "what to avoid"; an unknown code unchanged. */
export function routeUnmetText(code: string, locale: Locale): string {
  const words: Record<string, string> = wordsOf(locale).tools.route.unmet;
  return words[code] ?? code;
}
