import { AppError } from '../errors/app-error.ts';
import { toAppError } from '../errors/to-app-error.ts';
import { isDiskFull } from './disk-full.ts';
import type { Engine } from './engine.ts';

/** Translates failures and bounds the wait. */
export async function withGuard<T>(engine: Engine, ask: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    if (engine.timeoutMs === undefined) return await ask();
    const waitMs = engine.timeoutMs * 2;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer from the database in ${waitMs} ms`)), waitMs);
    });
    return await Promise.race([ask(), tooLong]);
  } catch (error) {
    if (engine.hasRunFull?.() || isDiskFull(error))
      throw new AppError('storage_full', { cause: error, retryAfterS: 30 });
    const found = toAppError(error, 'storage_unavailable');
    if (found.code !== 'storage_unavailable' || found.detail !== undefined) throw found;
    throw new AppError('storage_unavailable', { cause: error, detail: detailOf(error), retryAfterS: 3 });
  } finally {
    clearTimeout(timer);
  }
}

/** The engine's own message without parameters, which may be what a user wrote. */
function detailOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${code} ${error instanceof Error ? error.message : String(error)}`.trim().slice(0, 300);
}
