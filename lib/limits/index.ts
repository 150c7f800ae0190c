import type { Limiter } from './limits.ts';
import { createMemoryLimiter } from './memory.ts';
import { createRedisLimiter, type LimitRedis } from './redis.ts';

/** Shared through Redis if one is configured, else local to this process. clock: Unix ms. */
export function createLimiter(redis: LimitRedis | null, clock: () => number): Limiter {
  return redis ? createRedisLimiter(redis, clock) : createMemoryLimiter(clock);
}
