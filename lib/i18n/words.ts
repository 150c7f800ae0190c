import { en } from './en/words.ts';
import type { Locale } from './index.ts';
import { zh } from './zh/words.ts';

/** The words of cards, map and results; a separate file, as the page renders before them. */
export type Words = typeof zh;
export const WORDS = { zh, en } satisfies Record<Locale, Words>;

export const wordsOf = (locale: Locale): Words => WORDS[locale];
