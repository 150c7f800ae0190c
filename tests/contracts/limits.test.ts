import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createMemoryLimiter } from '../../lib/limits/memory.ts';
import { createRedisLimiter } from '../../lib/limits/redis.ts';
import { createStoredLimiter } from '../../lib/limits/stored.ts';
import { createRedisConnection } from '../../lib/runtime/redis-connection.ts';
import { createStore } from '../../lib/store/index.ts';
import { onEngine } from './engines.ts';
import { limitsContract } from './limits.ts';

const dir = mkdtempSync(join(tmpdir(), 'wentu-limits-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

limitsContract('memory', async (clock) => createMemoryLimiter(clock));

limitsContract('a SQLite file', async (clock) => {
  const store = createStore({ kind: 'sqlite', path: join(dir, 'contract.db') });
  const limiter = createStoredLimiter(store, clock);
  return { ...limiter, close: () => store.close() };
});

describe('limits in a SQLite file', () => {
  const budget = { key: 'site:cost:day', max: 10, windowMs: 86_400_000, cost: 10 };

  it('R5: are still used up after a restart', async () => {
    const path = join(dir, 'restart.db');
    for (const isAllowed of [true, false]) {
      const store = createStore({ kind: 'sqlite', path });
      const limiter = createStoredLimiter(store, () => 1_796_000_000_000);
      expect((await limiter.take([budget])).isAllowed).toBe(isAllowed);
      await store.close();
    }
  });

  it('go when nobody asks for them any more', async () => {
    const store = createStore({ kind: 'sqlite', path: join(dir, 'purge.db') });
    let now = 1_796_000_000_000;
    const limiter = createStoredLimiter(store, () => now);
    await limiter.take([budget]);
    await store.purgeUsage('2020-01-01', now);
    expect((await limiter.take([budget])).isAllowed).toBe(false);
    now += 3 * 86_400_000;
    await store.purgeUsage('2020-01-01', now);
    // The window of back then is empty now.
    const entry = { key: budget.key, period: Math.floor(1_796_000_000_000 / 86_400_000), endsAt: now + 1, cost: 0 };
    await store.addCounts([entry], ([found]) => {
      expect(found?.current).toBe(0);
      return true;
    });
    await store.close();
  });
});

onEngine('limiter on PostgreSQL', 'TEST_POSTGRES_URL', (url) => {
  const open = () => createStore({ kind: 'postgres', url });
  limitsContract('PostgreSQL', async (clock) => {
    const store = open();
    return { ...createStoredLimiter(store, clock), close: () => store.close() };
  });

  it('R5: several instances on PostgreSQL share counts and slots, however close they come', async () => {
    const stores = [open(), open()] as const;
    const limiters = stores.map((store) => createStoredLimiter(store, Date.now));
    const [a, slots] = [crypto.randomUUID(), crypto.randomUUID()];
    const budgets = [
      { key: a, max: 9, windowMs: 86_400_000 },
      { key: `${a} too`, max: 100, windowMs: 86_400_000 },
    ];
    const takes = Array.from({ length: 30 }, (_, at) =>
      limiters[at % 2]?.take(at % 3 === 0 ? budgets : budgets.toReversed()),
    );
    expect((await Promise.all(takes)).filter((taken) => taken?.isAllowed)).toHaveLength(9);
    const enters = Array.from({ length: 12 }, (_, at) => limiters[at % 2]?.enter(slots, String(at), 2, 60_000));
    expect((await Promise.all(enters)).filter(Boolean)).toHaveLength(2);
    for (const store of stores) await store.close();
  });
});

onEngine('limiter on Redis', 'TEST_REDIS_URL', (url) => {
  limitsContract('Redis', async (clock) => {
    const limiter = createRedisLimiter(createRedisConnection(url), clock, `test-${crypto.randomUUID()}`);
    await limiter.open();
    return limiter;
  });
});
