import { AppError } from '../errors/app-error.ts';
import { createKeyedLock } from '../keyed-lock.ts';
import type { Limiter } from './limits.ts';

/**
 * Checks one guess under a key, null being a wrong one. Wrong ones count, right ones do not, nor does a check that rejects.
 * Throws too_many_requests, and looks at nothing, once too many were wrong.
 */
export type Tries = <T>(key: string, check: () => Promise<T | null> | T | null) => Promise<T | null>;

interface TriesSettings {
  limiter: Pick<Limiter, 'take' | 'spend'>;
  clock: () => number;
  max: number;
  windowMs: number;
}

/**
 * Limits guesses. A try is taken before it is checked, so that guesses at several instances cannot overtake the count, and
 * those under one key are checked one after the other, so that right ones that arrive together do not use it up. clock: Unix ms.
 */
export function createTries({ limiter, clock, max, windowMs }: TriesSettings): Tries {
  const oneByOne = createKeyedLock();
  return (key, check) =>
    oneByOne(key, async () => {
      const tries = { key, max, windowMs, at: clock() };
      const taken = await limiter.take([tries]);
      if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
      let isWrong = false;
      try {
        const found = await check();
        isWrong = found === null;
        return found;
      } finally {
        if (!isWrong) await limiter.spend([{ ...tries, cost: -1 }]);
      }
    });
}
