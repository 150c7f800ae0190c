import { en } from './en/own-pages.ts';
import type { Locale } from './index.ts';
import { zh } from './zh/own-pages.ts';

/** The words of pages of their own (sign-in, privacy notice, the operator's page), which the map's page never loads. */
type OwnPages = typeof zh;
const OWN_PAGES = { zh, en } satisfies Record<Locale, OwnPages>;

export type AdminWords = OwnPages['admin'];

export const accessWords = (locale: Locale) => OWN_PAGES[locale].access;
export const adminWords = (locale: Locale): AdminWords => OWN_PAGES[locale].admin;
export const privacyWords = (locale: Locale) => OWN_PAGES[locale].privacy;
