import type { Limiter } from './limits.ts';
import { createMemoryLimiter } from './memory.ts';
import { createRedisLimiter, type LimitRedis } from './redis.ts';
import { type CountStore, createStoredLimiter } from './stored.ts';

/** Shared through Redis if one is configured, else kept in the database; local to this process without either. */
export function createLimiter(
  { redis, store }: { redis: LimitRedis | null; store: CountStore | null },
  clock: () => number,
): Limiter {
  if (redis) return createRedisLimiter(redis, clock);
  return store ? createStoredLimiter(store, clock) : createMemoryLimiter(clock);
}
