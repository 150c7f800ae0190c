import { AppError } from '../../errors/app-error.ts';
import type { ChatDeps } from '../deps.ts';

/** Whose budgets are charged. */
export interface Who {
  owner: string;
  /** For the limit by address; undefined: unknown, not limited. */
  ip?: string | undefined;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Takes one request from the requester's budgets; throws too_many_requests with the time to wait. */
export async function takeBudget(
  { limiter, limits }: Pick<ChatDeps, 'limiter' | 'limits'>,
  { owner, ip }: Who,
): Promise<void> {
  const taken = await limiter.take([
    { key: `minute:${owner}`, max: limits.perMinute, windowMs: MINUTE_MS },
    { key: `day:${owner}`, max: limits.perDay, windowMs: DAY_MS },
    // Throwing cookies away does not get around these; a crowd of newcomers elsewhere does not touch them.
    ...(ip === undefined
      ? []
      : [
          { key: `ip:${ip}`, max: limits.ipPerMinute, windowMs: MINUTE_MS },
          { key: `ip-day:${ip}`, max: limits.ipPerDay, windowMs: DAY_MS },
        ]),
  ]);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
}
