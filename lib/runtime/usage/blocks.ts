import { AppError } from '../../errors/app-error.ts';
import type { Block, UsageStore } from '../../store/usage-store.ts';
import type { Pseudonyms, Subject } from './pseudonyms.ts';

/** How long a block or its end may take to reach the other instances. */
const FRESH_MS = 10_000;

/** Owners and addresses that the operator has shut out. */
export interface Blocks {
  /** Throws blocked. While the database is away, what was last known holds. */
  assertFree(who: { owner: string; ip?: string | undefined }): Promise<void>;
  add(kind: Subject, hash: string): Promise<void>;
  remove(kind: Subject, hash: string): Promise<void>;
  list(): Promise<Block[]>;
}

interface BlocksSettings {
  store: Pick<UsageStore, 'block' | 'unblock' | 'listBlocks'>;
  pseudonyms: Pseudonyms;
  clock: () => number;
}

export function createBlocks({ store, pseudonyms, clock }: BlocksSettings): Blocks {
  let known: ReadonlySet<string> = new Set();
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  let isKnown = false;

  async function refresh(): Promise<void> {
    askedAt = clock();
    const blocks = await store.listBlocks();
    known = new Set(blocks.map(({ kind, hash }) => `${kind} ${hash}`));
  }

  /** Waits for the first answer; later ones are asked for behind what is known. */
  async function fresh(): Promise<void> {
    if (clock() - askedAt >= FRESH_MS) {
      asking ??= refresh()
        .catch(() => {})
        .finally(() => {
          asking = null;
          isKnown = true;
        });
    }
    if (!isKnown) await asking;
  }

  const isBlocked = (subject: Subject, value: string) =>
    pseudonyms.allOf(subject, value).some((hash) => known.has(`${subject} ${hash}`));

  return {
    async assertFree({ owner, ip }) {
      await fresh();
      if (known.size === 0) return;
      if (isBlocked('owner', owner) || (ip !== undefined && isBlocked('address', ip))) throw new AppError('blocked');
    },
    async add(kind, hash) {
      await store.block({ kind, hash, createdAt: clock() });
      await refresh();
    },
    async remove(kind, hash) {
      await store.unblock({ kind, hash });
      await refresh();
    },
    list: () => store.listBlocks(),
  };
}
