import type { Limiter } from '../limits/limits.ts';
import { createMemoryLimiter } from '../limits/memory.ts';

const KEY = Symbol.for('wentu.requests');

/**
 * This process's request budgets, which the proxy in front of the pages shares with the routes although it is bundled
 * separately.
 */
export function requestLimiter(): Limiter {
  const holder = globalThis as { [KEY]?: Limiter };
  holder[KEY] ??= createMemoryLimiter();
  return holder[KEY];
}
