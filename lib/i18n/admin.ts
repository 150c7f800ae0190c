import { admin as en } from './en/admin.ts';
import type { Locale } from './index.ts';
import { admin as zh } from './zh/admin.ts';

export type AdminWords = typeof zh;

const ADMIN = { zh, en } satisfies Record<Locale, AdminWords>;

/** The words of the operator's page, which no other page loads. */
export const adminWords = (locale: Locale): AdminWords => ADMIN[locale];
