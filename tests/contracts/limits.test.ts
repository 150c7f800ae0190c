import { createMemoryLimiter } from '../../lib/limits/memory.ts';
import { createRedisLimiter } from '../../lib/limits/redis.ts';
import { createRedisConnection } from '../../lib/runtime/redis-connection.ts';
import { onEngine } from './engines.ts';
import { limitsContract } from './limits.ts';

limitsContract('memory', async (clock) => createMemoryLimiter(clock));

onEngine('limiter on Redis', 'TEST_REDIS_URL', (url) => {
  limitsContract('Redis', async (clock) => {
    const limiter = createRedisLimiter(createRedisConnection(url), clock, `test-${crypto.randomUUID()}`);
    await limiter.open();
    return limiter;
  });
});
