import { createMemoryStreamLog } from './memory.ts';
import { createRedisStreamLog } from './redis.ts';
import type { StreamRedis } from './stream-redis.ts';
import type { StreamLog } from './streams.ts';

/** Shared through Redis if one is configured, else local to this process. Nothing is opened before first use. */
export function createStreamLog(redis: StreamRedis | null): StreamLog {
  return redis ? createRedisStreamLog(redis) : createMemoryStreamLog();
}
