import type { ErrorBody, RefusedField } from '../errors.ts';
import type { Locale } from '../i18n/index.ts';
import type { StreamChatError } from './events.ts';

const PROBLEMS: Record<Locale, Record<RefusedField['problem'], (path: string) => string>> = {
  zh: {
    unknown: (path) => `未知字段 ${path}`,
    missing: (path) => `缺少字段 ${path}`,
    invalid: (path) => `字段 ${path} 无效`,
  },
  en: {
    unknown: (path) => `unknown field ${path}`,
    missing: (path) => `missing field ${path}`,
    invalid: (path) => `invalid field ${path}`,
  },
};

/** A failure in one language. */
export function streamChatErrorOf(body: ErrorBody, locale: Locale): StreamChatError {
  const { code, title, fix, retryable, retryAfterS, fields } = body;
  return {
    error: title[locale] + fieldsText(fields ?? [], locale),
    code,
    fix: fix[locale],
    retryable,
    ...(retryAfterS !== undefined && { retry_after_s: retryAfterS }),
    ...(fields && { fields }),
  };
}

function fieldsText(fields: readonly RefusedField[], locale: Locale): string {
  const named = fields.filter(({ path }) => path !== '').map(({ path, problem }) => PROBLEMS[locale][problem](path));
  if (named.length === 0) return '';
  return locale === 'zh' ? `：${named.join('，')}` : `: ${named.join(', ')}`;
}
