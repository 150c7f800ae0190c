import type { EndedTurn, UsageSink } from '../../chat/deps.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import type { Log } from '../../log.ts';
import type { UsageAdditions, UsageCount, UsageRecord, UsageStore } from '../../store/usage-store.ts';
import { durationClass } from './histogram.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { utcDay } from './utc-day.ts';

/** What is kept of an outage of the database. */
const MOST_PENDING = 5_000;

export interface UsageRecorder extends UsageSink {
  /** Resolves when what is known has been written, or cannot be. */
  flush(): Promise<void>;
}

interface RecorderSettings {
  store: Pick<UsageStore, 'addUsage'>;
  pseudonyms: Pseudonyms;
  clock: () => number;
  log: Log;
}

/**
 * Adds up what is used, by day, model, owner and address, and writes it in the background: one write at a time, with
 * all that has come meanwhile. No question, no place, no address and no owner is in it.
 */
export function createUsageRecorder({ store, pseudonyms, clock, log }: RecorderSettings): UsageRecorder {
  const records = new Map<string, UsageRecord>();
  const counts = new Map<string, UsageCount>();
  let writing: Promise<void> | null = null;

  function add({ records: some, counts: others }: UsageAdditions): void {
    for (const record of some) {
      const { day, model, owner, address, ...used } = record;
      const name = [day, model, owner, address].join(' ');
      const before = records.get(name);
      if (!before && records.size >= MOST_PENDING) continue;
      const sum = (key: keyof typeof used) => used[key] + (before?.[key] ?? 0);
      records.set(name, {
        ...record,
        answers: sum('answers'),
        failed: sum('failed'),
        estimated: sum('estimated'),
        inputTokens: sum('inputTokens'),
        outputTokens: sum('outputTokens'),
        cachedTokens: sum('cachedTokens'),
        cost: sum('cost'),
      });
    }
    for (const one of others) {
      const name = [one.day, one.model, one.kind, one.name].join(' ');
      if (counts.has(name) || counts.size < MOST_PENDING) {
        counts.set(name, { ...one, count: one.count + (counts.get(name)?.count ?? 0) });
      }
    }
  }

  async function write(): Promise<void> {
    while (records.size + counts.size > 0) {
      const taken = { records: [...records.values()], counts: [...counts.values()] };
      records.clear();
      counts.clear();
      try {
        await store.addUsage(taken);
      } catch (error) {
        // Kept for the next write.
        add(taken);
        const { code, detail } = toAppError(error);
        log('warn', 'usage', { code, detail });
        return;
      }
    }
  }

  function flush(): Promise<void> {
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  }

  return {
    ended(turn) {
      add(additionsOf(turn, utcDay(clock()), pseudonyms));
      void flush();
    },
    refused(ceiling) {
      add({ records: [], counts: [{ day: utcDay(clock()), model: '', kind: 'limit', name: ceiling, count: 1 }] });
      void flush();
    },
    flush,
  };
}

function additionsOf(turn: EndedTurn, day: string, pseudonyms: Pseudonyms): UsageAdditions {
  const { model, status, code, used, ms, firstTextMs } = turn;
  const count = (kind: string, name: string) => ({ day, model, kind, name, count: 1 });
  return {
    records: [
      {
        day,
        model,
        owner: pseudonyms.of('owner', turn.owner),
        address: pseudonyms.of('address', turn.ip),
        answers: 1,
        failed: Number(status === 'error' || status === 'interrupted'),
        estimated: Number(used?.isEstimated ?? false),
        inputTokens: used?.input ?? 0,
        outputTokens: used?.output ?? 0,
        cachedTokens: used?.cached ?? 0,
        cost: used?.cost ?? 0,
      },
    ],
    counts: [
      count('ms', durationClass(ms)),
      ...(firstTextMs === undefined ? [] : [count('first', durationClass(firstTextMs))]),
      ...(code === undefined ? [] : [count('error', code)]),
    ],
  };
}
