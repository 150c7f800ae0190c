import { LANGUAGES, type Language, type Locale } from '../i18n/index.ts';
import type { ErrorCode } from './table.ts';

type Plain = keyof Language['plainErrors'];

/** The two voices of a failure: here for whoever asked; title, cause and remedy of lib/i18n's errors for the operator. */
const PLAIN: Record<ErrorCode, Plain> = {
  missing_key: 'closed',
  invalid_key: 'closed',
  access_denied: 'closed',
  quota_exhausted: 'closed',
  model_not_found: 'closed',
  bad_upstream_request: 'closed',
  upstream_timeout: 'silent',
  upstream_unavailable: 'silent',
  bad_upstream_response: 'silent',
  rate_limited: 'crowded',
  overloaded: 'crowded',
  too_many_requests: 'hasty',
  daily_limit: 'dayOver',
  visitor_limit: 'ownDayOver',
  blocked: 'blocked',
  operator_only: 'unsent',
  quota_full: 'full',
  content_filtered: 'moderated',
  context_too_long: 'long',
  stream_interrupted: 'cut',
  empty_message: 'empty',
  message_too_long: 'longMessage',
  payload_too_large: 'longMessage',
  bad_request: 'unsent',
  unsupported_media_type: 'unsent',
  forbidden: 'unsent',
  sign_in_required: 'signedOut',
  wrong_code: 'signedOut',
  method_not_allowed: 'unsent',
  not_found: 'gone',
  busy: 'busy',
  version: 'outdated',
  storage_full: 'unsaved',
  storage_unavailable: 'unsaved',
  bad_arguments: 'unclear',
  tool_limit: 'tooMuch',
  tool_failed: 'noData',
  provider_unavailable: 'noData',
  internal: 'broken',
};

/** What happened and what to do, without a word of the machinery. */
export const plainWords = (code: ErrorCode, locale: Locale) => LANGUAGES[locale].plainErrors[PLAIN[code]];

/** Whether the page's own copy is what is wrong, so that loading it again helps. */
export const isMendedByReload = (code: ErrorCode) =>
  PLAIN[code] === 'outdated' || PLAIN[code] === 'unsent' || PLAIN[code] === 'signedOut';

/** Whether a new conversation is the way on. */
export const isMendedByNew = (code: ErrorCode) => PLAIN[code] === 'long' || PLAIN[code] === 'gone';
