import type { Locale } from '../../i18n/index.ts';

const TEXTS = {
  done: {
    zh: '结果见上方卡片和地图。',
    en: 'The results are in the cards above and on the map.',
  },
  capped: {
    zh: '这一轮的查询次数已用完，以上是目前得到的结果。可以把问题拆小一点再问。',
    en: 'This turn has used up its lookups; the results so far are above. Try asking in smaller parts.',
  },
  failed: {
    zh: '这次没能查到结果，请稍后再试，或换个说法。',
    en: 'The lookup did not succeed this time. Please try again later, or ask in another way.',
  },
} satisfies Record<string, Record<Locale, string>>;

/** Our own last sentence, for a model that ends after its tool calls without a word. */
export function closingText(kind: keyof typeof TEXTS, locale: Locale): string {
  return TEXTS[kind][locale];
}
