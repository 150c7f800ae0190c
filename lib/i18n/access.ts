import { access as en } from './en/access.ts';
import type { Locale } from './index.ts';
import { access as zh } from './zh/access.ts';

const ACCESS = { zh, en } satisfies Record<Locale, typeof zh>;

/** The words of the sign-in page, which the page itself never loads. */
export const accessWords = (locale: Locale) => ACCESS[locale];
