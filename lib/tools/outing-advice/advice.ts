import { z } from 'zod';
import { inEveryLanguage, type Locale } from '../../i18n/index.ts';
import { type Words, wordsOf } from '../../i18n/words.ts';

/** One piece of advice. The sentence itself contains the number it rests on. */
export const advice = z.object({
  topic: z.enum(['clothing', 'umbrella', 'sun', 'mask', 'wind', 'activity']),
  /** By language; stored results have the languages of their time. */
  text: z.object({ zh: z.string(), en: z.string() }).catchall(z.string()),
  /** The number alone: "-2…6 °C", "70 %" … */
  basis: z.string(),
});

export type Advice = z.infer<typeof advice>;

/** A sentence in the language of the words. */
type Said = (words: Words['advice']) => string;

/** What a sentence rests on: as a phrase, and as the bare number. */
export interface Basis {
  said: Said;
  basis: string;
}

export const plainBasis = (basis: string): Basis => ({ said: () => basis, basis });

/** A sentence and its number: 「带伞（降水概率 70%）」 / "Take an umbrella (rain 70 %)". */
export function withBasis(topic: Advice['topic'], sentence: Said, { said, basis }: Basis): Advice {
  const text = inEveryLanguage((locale) => {
    const words = wordsOf(locale).advice;
    return words.tied(sentence(words), said(words));
  });
  return { topic, text, basis };
}

/** The sentence in the language, or in English if the result predates that language. */
export const adviceText = ({ text }: Advice, locale: Locale): string => text[locale] ?? text.en;
