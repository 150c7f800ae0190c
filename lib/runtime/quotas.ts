import { AppError } from '../errors/app-error.ts';
import type { Limiter } from '../limits/limits.ts';
import type { Store, Usage } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60_000;
/** How long a count from the database is trusted; what is added meanwhile is added here too. */
const FRESH_MS = 30_000;
const MAX_KNOWN = 10_000;

/** What is about to be stored. */
interface Addition {
  bytes?: number;
  sessions?: number;
  shares?: number;
}

/** What one owner may store, and what one address may add per day. */
export interface Quotas {
  /** Throws quota_full if the owner has no room, too_many_requests if the address has added enough for a day. */
  add(who: { owner: string; ip?: string | undefined }, addition: Addition): Promise<void>;
  /** Bytes that the owner may still add. */
  roomOf(owner: string): Promise<number>;
  /** Something was deleted: the next call counts afresh. */
  forget(owner: string): void;
}

interface QuotaSettings {
  store: Pick<Store, 'usage'>;
  limiter: Limiter;
  limits: { ownerBytes: number; ownerSessions: number; ownerShares: number; ipBytesPerDay: number };
  clock: () => number;
}

export function createQuotas({ store, limiter, limits, clock }: QuotaSettings): Quotas {
  const known = new Map<string, { usage: Usage; at: number }>();

  async function usageOf(owner: string): Promise<Usage> {
    const before = known.get(owner);
    if (before && clock() - before.at < FRESH_MS) return before.usage;
    const usage = await store.usage(owner);
    known.delete(owner);
    known.set(owner, { usage, at: clock() });
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    return usage;
  }

  return {
    async add({ owner, ip }, { bytes = 0, sessions = 0, shares = 0 }) {
      const usage = await usageOf(owner);
      const isOver =
        usage.bytes + bytes > limits.ownerBytes ||
        usage.sessions + sessions > limits.ownerSessions ||
        usage.shares + shares > limits.ownerShares;
      if (isOver) throw new AppError('quota_full');
      if (ip !== undefined && bytes > 0) {
        const budget = { key: `bytes-day:${ip}`, max: limits.ipBytesPerDay, windowMs: DAY_MS, cost: bytes };
        const taken = await limiter.take([budget]);
        if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
      }
      usage.bytes += bytes;
      usage.sessions += sessions;
      usage.shares += shares;
    },
    roomOf: async (owner) => Math.max(0, limits.ownerBytes - (await usageOf(owner)).bytes),
    forget: (owner) => void known.delete(owner),
  };
}
