import { AppError } from './app-error.ts';
import type { ErrorCode } from './table.ts';

/** Any thrown value → AppError: finds one in the cause chain (SDK wrappers included), else `fallback`. Never throws. */
export function toAppError(thrown: unknown, fallback: ErrorCode = 'internal'): AppError {
  const seen = new Set<unknown>();
  let current: unknown = thrown;
  while (typeof current === 'object' && current !== null && !seen.has(current)) {
    seen.add(current);
    if (current instanceof AppError) return current;
    const { lastError, cause, error } = current as { lastError?: unknown; cause?: unknown; error?: unknown };
    current = lastError ?? cause ?? error;
  }
  return new AppError(fallback, { cause: thrown });
}
