import { en } from './en/answers.ts';
import type { Locale } from './index.ts';
import { zh } from './zh/answers.ts';

/** The words of the server's own answers; a separate file, as no browser needs them. */
export type Answers = typeof zh;
const ANSWERS = { zh, en } satisfies Record<Locale, Answers>;

export const answersIn = (locale: Locale): Answers => ANSWERS[locale];
