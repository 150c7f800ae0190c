import { inEveryLanguage, type Locale } from '../i18n/index.ts';
import type { AppError, RefusedField } from './app-error.ts';
import { ERRORS, type ErrorCode, type ErrorRow } from './table.ts';
import { errorWords } from './words.ts';

type Text = Record<Locale, string>;

/** The same in every language, as an ErrorBody carries them. */
export const errorTexts = (code: ErrorCode): Pick<ErrorBody, 'title' | 'cause' | 'fix'> => ({
  title: inEveryLanguage((locale) => errorWords(code, locale).title),
  cause: inEveryLanguage((locale) => errorWords(code, locale).cause),
  fix: inEveryLanguage((locale) => errorWords(code, locale).fix),
});

/**
 * What the browser and API clients see of a failure: typed, in every language, with nothing of the provider's in it.
 */
export interface ErrorBody {
  code: ErrorCode;
  title: Text;
  cause: Text;
  fix: Text;
  retryable: boolean;
  link?: string;
  offerDemo?: boolean;
  retryAfterS?: number;
  requestId?: string;
  /** With bad_request: which fields, if known. */
  fields?: readonly RefusedField[];
  /** What to write instead, in English, for programs and models. */
  hint?: string;
}

/** The public form of an error. */
export function errorBody(error: AppError): ErrorBody {
  const row: ErrorRow = ERRORS[error.code];
  return {
    code: error.code,
    ...errorTexts(error.code),
    retryable: row.retryable,
    ...(row.link && { link: row.link }),
    ...(row.offerDemo && { offerDemo: true }),
    ...(error.retryAfterS !== undefined && { retryAfterS: error.retryAfterS }),
    ...(error.requestId && { requestId: error.requestId }),
    ...(error.fields?.length && { fields: error.fields }),
    ...(error.hint && { hint: error.hint }),
  };
}
