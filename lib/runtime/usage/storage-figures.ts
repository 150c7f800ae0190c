import type { StorageUse, UsageStore } from '../../store/usage-store.ts';
import { atMost } from '../../wait.ts';

/** What the owners with the most have stored, counted at most every ten minutes: it reads every row of every message. */
export interface StorageFigures {
  /** The last count; null while there is none yet, or none could be made. Waits a second at most, and never rejects. */
  latest(): Promise<StorageUse[] | null>;
}

interface StorageFiguresSettings {
  store: Pick<UsageStore, 'storageByOwner'>;
  clock: () => number;
  onFailure(error: unknown): void;
}

const FRESH_MS = 10 * 60_000;
const PATIENCE_MS = 1_000;
const MOST = 20;

/** clock: Unix ms. */
export function createStorageFigures({ store, clock, onFailure }: StorageFiguresSettings): StorageFigures {
  let last: StorageUse[] | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let counting: Promise<void> | null = null;

  async function count(): Promise<void> {
    askedAt = clock();
    try {
      last = await store.storageByOwner(MOST);
    } catch (error) {
      onFailure(error);
    } finally {
      counting = null;
    }
  }

  return {
    async latest() {
      if (counting === null && clock() - askedAt >= FRESH_MS) counting = count();
      if (counting) await atMost(PATIENCE_MS, counting);
      return last;
    },
  };
}
