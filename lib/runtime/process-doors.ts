import type { Limiter } from '../limits/limits.ts';
import { createMemoryLimiter } from '../limits/memory.ts';

const KEY = Symbol.for('wentu.doors');

/** The budgets of the doors of this process, which the proxy before the pages shares with the routes though it is bundled apart. */
export function processDoors(): Limiter {
  const holder = globalThis as { [KEY]?: Limiter };
  holder[KEY] ??= createMemoryLimiter();
  return holder[KEY];
}
