import { AppError } from '../errors/app-error.ts';
import type { Limiter } from '../limits/limits.ts';

const MINUTE_MS = 60_000;

/** What a request costs of the LIMIT_REQUESTS_PER_MINUTE of its address. */
export const COST = {
  read: 1,
  write: 2,
  /** Draws a page of a conversation for somebody who only has its link. */
  page: 4,
  /** Looks through all that somebody has stored. */
  search: 4,
  /** Reads or writes whole conversations. */
  whole: 20,
} as const;

/** Who asks, as far as doors are concerned. */
export interface Caller {
  owner: string;
  ip: string | undefined;
  /** Nothing is known of the owner yet; only the address counts. */
  isNewOwner: boolean;
}

/**
 * Takes the cost of a request that gives no answer. Counted in this process alone: it protects the process, and must not
 * wait for anybody. An owner who came with others through one address has a budget of their own.
 * Throws too_many_requests.
 */
export async function takeDoor(
  { doors, perMinute }: { doors: Limiter; perMinute: number },
  { owner, ip, isNewOwner }: Caller,
  cost: number,
): Promise<void> {
  const budgets = [
    ...(ip === undefined ? [] : [{ key: `door-ip:${ip}`, max: perMinute, windowMs: MINUTE_MS, cost }]),
    ...(isNewOwner ? [] : [{ key: `door:${owner}`, max: perMinute, windowMs: MINUTE_MS, cost }]),
  ];
  const taken = await doors.take(budgets);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
}
