import type { Store } from '../../store/store.ts';

/** A stop takes effect within this time, plus one database query. */
const LOOK_EVERY_MS = 400;

/** Stop requests that reached another process, passed on through the database to the one producing the answer. */
export interface StopWishes {
  /** Watches for stop requests until the turn has ended; stop is called at most once. */
  follow(assistantId: string, stop: () => void): () => void;
}

/** One query at a time for all turns of the process, and none if the database serves only this process. */
export function createStopWishes(store: Pick<Store, 'isShared' | 'stopsWanted'>, producer: string): StopWishes {
  const running = new Map<string, () => void>();
  let ticker: NodeJS.Timeout | undefined;
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const id of await store.stopsWanted(producer)) {
        running.get(id)?.();
        running.delete(id);
      }
    } catch {
      // The database is away: the request waits in it, and so does whoever made it.
    } finally {
      isLooking = false;
    }
  }

  return {
    follow(assistantId, stop) {
      if (!store.isShared) return () => {};
      running.set(assistantId, stop);
      ticker ??= setInterval(() => void look(), LOOK_EVERY_MS).unref();
      return () => {
        running.delete(assistantId);
        if (running.size > 0) return;
        clearInterval(ticker);
        ticker = undefined;
      };
    },
  };
}
