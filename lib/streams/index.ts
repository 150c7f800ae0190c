import { createMemoryStreamLog } from './memory.ts';
import { createRedisStreamLog } from './redis.ts';
import type { StreamRedis } from './stream-redis.ts';
import type { StreamLog } from './streams.ts';

/** Shared by Redis where one is configured, else of this process. Nothing is opened before the first use. */
export function createStreamLog(redis: StreamRedis | null): StreamLog {
  return redis ? createRedisStreamLog(redis) : createMemoryStreamLog();
}
