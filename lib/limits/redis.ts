import type { Budget, Limiter, Taken } from './limits.ts';
import { createMemoryLimiter } from './memory.ts';
import { ENTER, LEAVE, SPEND, TAKE } from './redis-scripts.ts';
import { longestWait, takeCost, takeNeeds } from './window.ts';
import { withFallback } from './with-fallback.ts';

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

  async function take(budgets: Budget[], now: number): Promise<Taken> {
    const keys = budgets.flatMap(({ key, windowMs }) => {
      const window = Math.floor(now / windowMs);
      return [name(`${key}:${window}`), name(`${key}:${window - 1}`)];
    });
    const values = budgets.flatMap((budget) => [
      String(1 - (now % budget.windowMs) / budget.windowMs),
      String(budget.max),
      String(budget.windowMs * 2),
      String(takeCost(budget)),
      String(takeNeeds(budget)),
    ]);
    const [isAllowed, ...counts] = (await redis.run(TAKE, keys, values)) as number[];
    if (isAllowed === 1) return { isAllowed: true };
    const asked = budgets.map((budget, at) => ({
      budget,
      found: { current: counts[at * 2] ?? 0, previous: counts[at * 2 + 1] ?? 0 },
    }));
    return { isAllowed: false, ...(longestWait(asked, now) ?? { key: budgets[0]?.key ?? '', retryAfterS: 1 }) };
  }

  async function spend(budgets: Budget[], now: number): Promise<void> {
    const keys = budgets.map(({ key, windowMs, at = now }) => name(`${key}:${Math.floor(at / windowMs)}`));
    const values = budgets.flatMap((budget) => [String(budget.windowMs * 2), String(takeCost(budget))]);
    await redis.run(SPEND, keys, values);
  }

  return {
    open: () => redis.open(),
    close: () => redis.close(),
    ping: () => redis.ping(),
    ...withFallback({ take, spend }, local, clock),
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
