import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Expired } from '../store/expire.ts';
import type { Store } from '../store/store.ts';
import { utcDay } from './usage/utc-day.ts';

/** How long a deleted conversation can be restored. */
const UNDO_MS = 60 * 60_000;
const DAY_MS = 86_400_000;
/** How long figures of usage are kept; the page of the operator shows as many. */
const USAGE_DAYS = 30;

export interface Swept extends Expired {
  /** Conversations that were deleted, and can no longer be restored. */
  purged: number;
}

/**
 * Removes for good what was deleted an hour ago, counts and figures of usage that have had their time and, unless
 * RETENTION_DAYS is 0, what has reached that age. Rejects if the database fails; several instances may call it at once.
 */
export function createSweep(settings: {
  store: Store;
  retention: Config['retention'];
  log: Log;
  clock: () => number;
}): () => Promise<Swept> {
  const { store, retention, log, clock } = settings;
  return async () => {
    const purged = await store.purgeDeleted(clock() - UNDO_MS);
    const { days, keeps } = retention;
    const expired =
      days === 0
        ? { sessions: 0, shares: 0, places: 0, reports: 0 }
        : await store.removeExpired({ before: clock() - days * DAY_MS, keeps });
    await store.purgeUsage(utcDay(clock() - USAGE_DAYS * DAY_MS), clock());
    const swept = { purged, ...expired };
    if (Object.values(swept).some((count) => count > 0)) log('info', 'swept', { ...swept });
    return swept;
  };
}
