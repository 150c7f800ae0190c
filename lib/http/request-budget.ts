import { AppError } from '../errors/app-error.ts';
import type { Limiter } from '../limits/limits.ts';

const MINUTE_MS = 60_000;

/** What a request costs of its address's LIMIT_REQUESTS_PER_MINUTE. */
export const COST = {
  /** One of the dozens that a map is put together from. */
  tile: 0.05,
  read: 1,
  write: 2,
  /** Renders a page of a conversation for somebody who only has its link. */
  page: 4,
  /** Searches everything an owner has stored. */
  search: 4,
  /** Reads or writes whole conversations. */
  whole: 20,
} as const;

/** Who is calling, for the purpose of rate limits. */
export interface Caller {
  owner: string;
  ip: string | undefined;
  /** Nothing is known of the owner yet; only the address counts. */
  isNewOwner: boolean;
}

/**
 * Charges a request that produces no answer. Counted in this process alone: it protects the process, and must not wait
 * for anybody. An owner who shares an address with others has a budget of their own. Throws too_many_requests.
 */
export async function chargeRequest(
  { limiter, perMinute }: { limiter: Limiter; perMinute: number },
  { owner, ip, isNewOwner }: Caller,
  cost: number,
): Promise<void> {
  const budgets = [
    ...(ip === undefined ? [] : [{ key: `requests-ip:${ip}`, max: perMinute, windowMs: MINUTE_MS, cost }]),
    ...(isNewOwner ? [] : [{ key: `requests:${owner}`, max: perMinute, windowMs: MINUTE_MS, cost }]),
  ];
  const taken = await limiter.take(budgets);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
}
