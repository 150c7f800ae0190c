import type { Query } from './engine.ts';
import { inBatches } from './in-batches.ts';
import { addCounts, enterSlot, leaveSlot, purgeCounts } from './limit-counts.ts';
import { addCountsInOrder, type CountRequest } from './limit-counts-batch.ts';
import {
  addUsage,
  block,
  listBlocks,
  purgeUsage,
  storageByOwner,
  unblock,
  usageBy,
  usageCounts,
} from './usage-record.ts';
import type { UsageStore } from './usage-store.ts';

type Run = <T>(ask: (db: Query) => Promise<T>) => Promise<T>;

/** durably: in a transaction that survives a power cut, too. isLocking: the dialect has row locks. */
export function usageStore(run: Run, durably: Run, isLocking: boolean): UsageStore {
  const begin: Run = (ask) => run((db) => db.transaction().execute(ask));
  const inOrder = inBatches((requests: CountRequest[]) => begin((db) => addCountsInOrder(db, requests)));
  return {
    addCounts: (entries, mayAdd) =>
      isLocking ? run((db) => addCounts(db, entries, mayAdd)) : inOrder({ entries, mayAdd }),
    enterSlot: (key, member, max, until, now) =>
      begin((db) => enterSlot(db, { key, member, max, until, now }, isLocking)),
    leaveSlot: (key, member) => run((db) => leaveSlot(db, key, member)),
    addUsage: (additions) => begin((db) => addUsage(db, additions)),
    usageBy: (fields, since, limit) => run((db) => usageBy(db, fields, since, limit)),
    usageCounts: (since) => run((db) => usageCounts(db, since)),
    purgeUsage: (before, now) =>
      begin(async (db) => {
        await purgeUsage(db, before);
        await purgeCounts(db, now);
      }),
    storageByOwner: (limit) => run((db) => storageByOwner(db, limit)),
    block: (blocked) => durably((db) => block(db, blocked)),
    unblock: (blocked) => durably((db) => unblock(db, blocked)),
    listBlocks: () => run(listBlocks),
  };
}
