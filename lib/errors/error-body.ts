import { formatIn } from '../i18n/format.ts';
import { timeText } from '../i18n/format-time.ts';
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
  /** ISO 8601 UTC, whole minutes: when it is over. */
  until?: string;
  requestId?: string;
  /** With bad_request: which fields, if known. */
  fields?: readonly RefusedField[];
  /** What to write instead, in English, for programs and models. */
  hint?: string;
}

const MINUTE_MS = 60_000;

/** What to do, with the hour at which it is over, in the reader's time zone. */
function fixUntil({ code, retryAfterS = 0, timeZone = 'UTC' }: AppError, until: Date): Text {
  const now = new Date(until.getTime() - retryAfterS * 1_000);
  return inEveryLanguage((locale) => {
    const time = timeText(until.toISOString(), locale, now, timeZone);
    return formatIn(locale).answersFrom(time, errorWords(code, locale).fix);
  });
}

/** The public form of an error. */
export function errorBody(error: AppError): ErrorBody {
  const row: ErrorRow = ERRORS[error.code];
  const until = error.until === undefined ? undefined : new Date(Math.ceil(error.until / MINUTE_MS) * MINUTE_MS);
  return {
    code: error.code,
    ...errorTexts(error.code),
    ...(until && { fix: fixUntil(error, until), until: until.toISOString().replace(/:00\.000Z$/, ':00Z') }),
    retryable: row.retryable,
    ...(row.link && { link: row.link }),
    ...(row.offerDemo && { offerDemo: true }),
    ...(error.retryAfterS !== undefined && { retryAfterS: error.retryAfterS }),
    ...(error.requestId && { requestId: error.requestId }),
    ...(error.fields?.length && { fields: error.fields }),
    ...(error.hint && { hint: error.hint }),
  };
}
