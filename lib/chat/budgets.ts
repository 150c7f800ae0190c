import { AppError } from '../errors.ts';
import type { ChatDeps } from './deps.ts';

/** Whose budgets are taken. */
export interface Who {
  owner: string;
  /** For the limit by address; undefined: not known, not limited. */
  ip?: string | undefined;
  /** The owner was made for this request: nothing is known of it. */
  isNewOwner?: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Requests a minute of visitors without a cookie, in multiples of what one address may send. */
const NEWCOMERS = 10;

/** Takes one request from the budgets of who asks; throws too_many_requests with the time to wait. */
export async function takeBudget(
  { limiter, limits }: Pick<ChatDeps, 'limiter' | 'limits'>,
  { owner, ip, isNewOwner }: Who,
): Promise<void> {
  const taken = await limiter.take([
    { key: `minute:${owner}`, max: limits.perMinute, windowMs: MINUTE_MS },
    { key: `day:${owner}`, max: limits.perDay, windowMs: DAY_MS },
    ...(ip === undefined ? [] : [{ key: `ip:${ip}`, max: limits.ipPerMinute, windowMs: MINUTE_MS }]),
    // Addresses can be forged where no proxy is trusted; throwing cookies away must not be a way around the limits.
    ...(isNewOwner ? [{ key: 'newcomers', max: limits.ipPerMinute * NEWCOMERS, windowMs: MINUTE_MS }] : []),
  ]);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
}
