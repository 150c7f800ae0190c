import type { Store } from '../../store/store.ts';

/** A stop is heard within this time, and the moment that the database takes. */
const LOOK_EVERY_MS = 400;

/** Stop requests that reached another process, and came through the database to the one that produces the answer. */
export interface StopWishes {
  /** Looks for wishes until the turn has ended; stop is called at most once. */
  follow(assistantId: string, stop: () => void): () => void;
}

/** One question a moment for all turns of the process, and none where the database serves one process only. */
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
      // The database is away: the wish waits in it, and so does whoever wished.
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
