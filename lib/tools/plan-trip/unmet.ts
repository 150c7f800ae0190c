import { categoryById, categoryLabel } from '../../domain/categories.ts';
import type { Locale } from '../../geo/format.ts';

/** What a trip could not satisfy, "code:detail", in words. */
const WORDS: Record<Locale, Record<string, (detail: string) => string>> = {
  zh: {
    must: (name) => `${name}（没有找到）`,
    interest: (kind) => `${kind}（附近没有找到）`,
    closed: (name) => `${name}（那天不开放）`,
    full: (name) => `${name}（时间排不下）`,
    unreachable: (name) => `${name}（这种方式到不了）`,
    rain: (name) => `${name}（会赶上下雨）`,
    stops: (counts) => `只找到 ${counts.replace('/', ' 个合适的地点，本想安排 ')} 个`,
    past: (date) => `${date} 已经过去，改从今天开始`,
    over: (date) => `今天（${date}）已经太晚，从明天开始`,
  },
  en: {
    must: (name) => `${name} (not found)`,
    interest: (kind) => `${kind} (none found nearby)`,
    closed: (name) => `${name} (closed that day)`,
    full: (name) => `${name} (no time left)`,
    unreachable: (name) => `${name} (cannot be reached this way)`,
    rain: (name) => `${name} (rain is likely then)`,
    stops: (counts) =>
      `only ${counts.replace('/', counts.startsWith('1/') ? ' suitable stop found of ' : ' suitable stops found of ')} wanted`,
    past: (date) => `${date} is past, so the trip begins today`,
    over: (date) => `today (${date}) is nearly over, so the trip begins tomorrow`,
  },
};

/** "closed:故宫" → 「故宫（那天不开放）」 / "故宫 (closed that day)"; an unknown code gives its detail alone. */
function unmetText(unmet: string, locale: Locale): string {
  const [, code = '', detail = unmet] = /^(\w+):(.*)$/.exec(unmet) ?? [];
  const named = code === 'interest' && categoryById(detail) ? categoryLabel(detail, locale) : detail;
  return WORDS[locale][code]?.(named) ?? detail;
}

const LABELS: Record<Locale, { left: string; colon: string; and: string }> = {
  zh: { left: '没能安排', colon: '：', and: '；' },
  en: { left: 'Not arranged', colon: ': ', and: '; ' },
};

/** These tell about the whole trip; the others name what had to be left out. */
const OF_THE_TRIP = /^(?:stops|past|over):/;

/** What could not be satisfied, in sentences: what was left out under its label, what is so of the whole trip by itself. */
export function unmetLines(unmet: readonly string[], locale: Locale): string[] {
  const { left, colon, and } = LABELS[locale];
  const told = unmet.filter((each) => OF_THE_TRIP.test(each)).map((each) => unmetText(each, locale));
  const out = unmet.filter((each) => !OF_THE_TRIP.test(each)).map((each) => unmetText(each, locale));
  const notes = told.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
  return [...(out.length > 0 ? [`${left}${colon}${out.join(and)}`] : []), ...notes];
}
