import { AppError } from './app-error.ts';
import { type ErrorBody, errorBody } from './error-body.ts';
import { isErrorCode } from './table.ts';

const isTime = (text: unknown): text is string => typeof text === 'string' && !Number.isNaN(Date.parse(text));

/**
 * A stored error in the words of our own table: only its code, wait and request id are taken over, so that nobody's
 * words or links pass for ours. null when it names none of our errors.
 */
export function knownError(written: unknown): ErrorBody | null {
  const { code, retryAfterS, requestId, until } = Object(written) as Record<string, unknown>;
  if (!isErrorCode(code)) return null;
  const isWait = typeof retryAfterS === 'number' && retryAfterS >= 0 && retryAfterS < 1e6;
  const isId = typeof requestId === 'string' && /^[\w-]{1,80}$/.test(requestId);
  // In the order in which a failing answer writes them.
  return {
    ...(isId && { requestId }),
    ...errorBody(
      new AppError(code, { ...(isWait && { retryAfterS }), ...(isTime(until) && { until: Date.parse(until) }) }),
    ),
  };
}
