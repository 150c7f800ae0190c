import { createRedisConnection } from '../../lib/runtime/redis-connection.ts';
import { createMemoryStreamLog } from '../../lib/streams/memory.ts';
import { createRedisStreamLog } from '../../lib/streams/redis.ts';
import { onEngine } from './engines.ts';
import { streamsContract } from './streams.ts';

/** Short, so that a producer's silence shows within the test; nothing else in the suite takes that long. */
const ALIVE_MS = 400;

streamsContract('memory', async () => {
  const log = createMemoryStreamLog({ aliveMs: ALIVE_MS });
  return { producer: log, reader: log, silence: () => {}, close: () => log.close() };
});

onEngine('stream log on Redis', 'TEST_REDIS_URL', (url) => {
  const open = () => createRedisConnection(url);
  const options = { prefix: `test-${crypto.randomUUID()}`, aliveMs: ALIVE_MS, keepMs: 5_000 };
  streamsContract('Redis, two instances', async () => {
    const producer = createRedisStreamLog(open(), options);
    const reader = createRedisStreamLog(open(), options);
    await Promise.all([producer.open(), reader.open()]);
    const close = async () => void (await Promise.all([producer.close(), reader.close()]));
    return { producer, reader, silence: () => {}, close };
  });
  streamsContract('Redis, one instance', async () => {
    const log = createRedisStreamLog(open(), { ...options, prefix: `${options.prefix}-one` });
    await log.open();
    return { producer: log, reader: log, silence: () => {}, close: () => log.close() };
  });
});
