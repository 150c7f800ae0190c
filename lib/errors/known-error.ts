import { AppError } from './app-error.ts';
import { type ErrorBody, errorBody } from './error-body.ts';
import { isErrorCode } from './table.ts';

/**
 * An error that was written down, in the words of our own table: only its code, the wait and a request id are taken from
 * it, so that nobody's words or links pass for ours. null when it names no error of ours.
 */
export function knownError(written: unknown): ErrorBody | null {
  const { code, retryAfterS, requestId } = Object(written) as Record<string, unknown>;
  if (!isErrorCode(code)) return null;
  const isWait = typeof retryAfterS === 'number' && retryAfterS >= 0 && retryAfterS < 1e6;
  const isId = typeof requestId === 'string' && /^[\w-]{1,80}$/.test(requestId);
  // In the order in which a failing answer writes it.
  return {
    ...(isId && { requestId }),
    ...errorBody(new AppError(code, isWait ? { retryAfterS } : {})),
  };
}
