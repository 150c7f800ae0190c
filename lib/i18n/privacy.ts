import { privacy as en } from './en/privacy.ts';
import type { Locale } from './index.ts';
import { privacy as zh } from './zh/privacy.ts';

const PRIVACY = { zh, en } satisfies Record<Locale, typeof zh>;

/** The words of the privacy notice, which the page itself never loads. */
export const privacyWords = (locale: Locale) => PRIVACY[locale];
