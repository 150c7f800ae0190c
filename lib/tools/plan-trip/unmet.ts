import { categoryById, categoryLabel } from '../../domain/categories.ts';
import { labelText, longClausesText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';

/** "closed:故宫" → 「故宫（那天不开放）」 / "故宫 (closed that day)"; an unknown code yields only its detail. */
function unmetText(unmet: string, locale: Locale): string {
  const [, code = '', detail = unmet] = /^(\w+):(.*)$/.exec(unmet) ?? [];
  const named = code === 'interest' && categoryById(detail) ? categoryLabel(detail, locale) : detail;
  const words: Record<string, (detail: string) => string> = wordsOf(locale).tools.trip.unmet;
  return words[code]?.(named) ?? detail;
}

/** These concern the whole trip; the others name what had to be left out. */
const OF_THE_TRIP = /^(?:stops|past|over):/;

/**
 * What could not be satisfied, in sentences: what was left out under one label, what concerns the whole trip by itself.
 */
export function unmetLines(unmet: readonly string[], locale: Locale): string[] {
  const told = unmet.filter((each) => OF_THE_TRIP.test(each)).map((each) => unmetText(each, locale));
  const out = unmet.filter((each) => !OF_THE_TRIP.test(each)).map((each) => unmetText(each, locale));
  const notes = told.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
  return [
    ...(out.length > 0 ? [`${labelText(wordsOf(locale).tools.trip.left, locale)}${longClausesText(out, locale)}`] : []),
    ...notes,
  ];
}
