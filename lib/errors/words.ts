import { LANGUAGES, type Locale } from '../i18n/index.ts';
import type { ErrorCode } from './table.ts';

/** Title, cause and remedy in one language. */
export const errorWords = (code: ErrorCode, locale: Locale) => LANGUAGES[locale].errors[code];
