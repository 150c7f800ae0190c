import type { RefusedField } from '../errors/app-error.ts';
import type { ErrorBody } from '../errors/error-body.ts';
import { answersIn } from '../i18n/answers.ts';
import { clausesText, labelText } from '../i18n/format.ts';
import type { Locale } from '../i18n/index.ts';
import type { StreamChatError } from './events.ts';

/** A failure in one language. */
export function streamChatErrorOf(body: ErrorBody, locale: Locale): StreamChatError {
  const { code, title, fix, retryable, retryAfterS, until, fields } = body;
  return {
    error: title[locale] + fieldsText(fields ?? [], locale),
    code,
    fix: fix[locale],
    retryable,
    ...(retryAfterS !== undefined && { retry_after_s: retryAfterS }),
    ...(until && { until }),
    ...(fields && { fields }),
  };
}

function fieldsText(fields: readonly RefusedField[], locale: Locale): string {
  const named = fields
    .filter(({ path }) => path !== '')
    .map(({ path, problem }) => answersIn(locale).fields[problem](path));
  if (named.length === 0) return '';
  return labelText('', locale) + clausesText(named, locale);
}
