import type { Budget, Limiter, Taken } from './limits.ts';
import { createMemoryLimiter } from './memory.ts';
import { ENTER, LEAVE, SPEND, TAKE } from './redis-scripts.ts';
import { retryAfterS, slidingCount, takeCost } from './window.ts';

/** What this engine needs from a Redis connection. */
export interface LimitRedis {
  open(): Promise<void>;
  close(): Promise<void>;
  ping(): Promise<void>;
  run(script: string, keys: string[], values: string[]): Promise<unknown>;
}

/** The limiter of several instances; counts locally while Redis is away. clock: Unix ms, the same on all instances. */
export function createRedisLimiter(redis: LimitRedis, clock: () => number = Date.now, prefix = 'wentu'): Limiter {
  const local = createMemoryLimiter(clock);
  const name = (key: string) => `${prefix}:{limit}:${key}`;

  async function take(budgets: Budget[]): Promise<Taken> {
    const now = clock();
    const keys = budgets.flatMap(({ key, windowMs }) => {
      const window = Math.floor(now / windowMs);
      return [name(`${key}:${window}`), name(`${key}:${window - 1}`)];
    });
    const values = budgets.flatMap(({ max, windowMs, cost = 1 }) => [
      String(1 - (now % windowMs) / windowMs),
      String(max),
      String(windowMs * 2),
      String(cost),
    ]);
    const [isAllowed, ...counts] = (await redis.run(TAKE, keys, values)) as number[];
    if (isAllowed === 1) return { isAllowed: true };
    const waits = budgets.map((budget, at) => {
      const found = { current: counts[at * 2] ?? 0, previous: counts[at * 2 + 1] ?? 0 };
      return slidingCount(found, budget.windowMs, now) + takeCost(budget) > budget.max
        ? retryAfterS(found, budget, now)
        : 1;
    });
    return { isAllowed: false, retryAfterS: Math.max(...waits) };
  }

  return {
    open: () => redis.open(),
    close: () => redis.close(),
    ping: () => redis.ping(),
    take: (budgets) => take(budgets).catch(() => local.take(budgets)),
    async spend(budgets) {
      const now = clock();
      const keys = budgets.map(({ key, windowMs }) => name(`${key}:${Math.floor(now / windowMs)}`));
      const values = budgets.flatMap((budget) => [String(budget.windowMs * 2), String(takeCost(budget))]);
      await redis.run(SPEND, keys, values).catch(() => local.spend(budgets));
    },
    async enter(key, member, max, leaseMs) {
      const now = clock();
      const values = [member, String(max), String(now), String(now + leaseMs)];
      const entered = await redis.run(ENTER, [name(key)], values).catch(() => null);
      return entered === null ? local.enter(key, member, max, leaseMs) : entered === 1;
    },
    async leave(key, member) {
      await local.leave(key, member);
      await redis.run(LEAVE, [name(key)], [member]).catch(() => {});
    },
  };
}
