import { isRecord } from '../../lib/domain/is-record.ts';
import { type ErrorBody, errorTexts } from '../../lib/errors/error-body.ts';
import { ERRORS, isErrorCode } from '../../lib/errors/table.ts';
import { dictionaryOf, inEveryLanguage } from '../../lib/i18n/index.ts';

/** A failure as the page shows it; `isOffline`: this site's own server was not reached. */
export interface PageError extends ErrorBody {
  isOffline?: boolean;
}

/**
 * The meaning of a failed request or stream: the server's own ErrorBody, no connection, or an internal error. Never
 * throws.
 */
export function errorOf(thrown: unknown): PageError {
  if (thrown instanceof TypeError) return offline();
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  if (isErrorCode(text)) return bodyOf(text);
  return readBody(text) ?? bodyOf('internal');
}

function readBody(text: string): PageError | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const body = isRecord(parsed) && isRecord(parsed.error) ? parsed.error : parsed;
    if (!isRecord(body) || !isErrorCode(body.code)) return null;
    return {
      ...bodyOf(body.code),
      ...(typeof body.retryAfterS === 'number' && { retryAfterS: body.retryAfterS }),
      ...(typeof body.until === 'string' && { until: body.until }),
      ...(typeof body.requestId === 'string' && { requestId: body.requestId }),
    };
  } catch {
    return null;
  }
}

function bodyOf(code: keyof typeof ERRORS): PageError {
  const row = ERRORS[code];
  return {
    code,
    ...errorTexts(code),
    retryable: row.retryable,
    ...('link' in row && { link: row.link }),
    ...('offerDemo' in row && { offerDemo: row.offerDemo }),
  };
}

/** This site's own server was not reached. */
const offline = (): PageError => ({
  code: 'internal',
  title: inEveryLanguage((locale) => dictionaryOf(locale).error.offlineTitle),
  cause: inEveryLanguage((locale) => dictionaryOf(locale).error.offlineCause),
  fix: inEveryLanguage((locale) => dictionaryOf(locale).error.offlineFix),
  retryable: true,
  isOffline: true,
});
