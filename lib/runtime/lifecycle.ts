import type { Chat } from '../chat/chat.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Limiter } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import type { RegionTiles } from '../region/map/region-tiles.ts';
import type { Streets } from '../region/streets/streets.ts';
import { StorageRefused } from '../store/refused.ts';
import type { Store } from '../store/store.ts';
import type { StreamLog } from '../streams/streams.ts';
import type { Telemetry } from './telemetry.ts';
import type { UsageRecorder } from './usage/record.ts';

const REAP_EVERY_MS = 5_000;
const SWEEP_EVERY_MS = 10 * 60_000;
const DRAIN_MS = 25_000;

interface Started {
  /** What is wrong with the database, for the operator. */
  storeError?: string;
  /** The process must not continue: the file is in use, or was written by a newer version. */
  isFatal?: boolean;
}

export interface Lifecycle {
  /** Opens the engines and starts the housekeeping. Resolves with what failed; a failed engine is retried on use. */
  start(): Promise<Started>;
  /** From now on readiness says no; everything else goes on. */
  leave(): void;
  isLeaving(): boolean;
  /** Accepts no new turns, lets the running ones end (25 s at most), closes the engines. */
  stop(): Promise<void>;
  /**
   * Does once what the timers of a running process do: ends turns whose process died, removes what was deleted or has
   * expired.
   * For platforms whose processes sleep between requests. Rejects if the database fails.
   */
  sweep(): Promise<void>;
}

interface LifecycleSettings {
  store: Store;
  streams: StreamLog;
  limiter: Limiter;
  chat: Chat;
  usage: Pick<UsageRecorder, 'flush'>;
  streets: Pick<Streets, 'close'>;
  regionTiles: Pick<RegionTiles, 'close'>;
  /** null: not configured. */
  telemetry: Telemetry | null;
  log: Log;
  clock: () => number;
  /** Removes what has had its time. */
  sweep: () => Promise<unknown>;
  database: 'sqlite' | 'postgres';
}

export function createLifecycle(settings: LifecycleSettings): Lifecycle {
  const { store, streams, limiter, chat, usage, streets, regionTiles, telemetry, log, clock, sweep, database } =
    settings;
  let starting: Promise<Started> | null = null;
  let reaper: NodeJS.Timeout | undefined;
  let sweeper: NodeJS.Timeout | undefined;
  let isStoreUp = false;
  let isLeaving = false;

  const warn = (event: string) => (error: unknown) => {
    const { code, detail } = toAppError(error);
    log('warn', event, { code, detail });
    return detail ?? code;
  };

  /** SQLite has one process: whatever was running in a file just opened ran in a process that died. */
  async function openStore(): Promise<Started> {
    try {
      await store.open();
      const left = database === 'sqlite' ? await store.reapAll(clock()) : await store.reapTurns(clock());
      if (left.length > 0) log('info', 'turns.interrupted', { count: left.length });
      isStoreUp = true;
      return {};
    } catch (error) {
      return { storeError: warn('store.open')(error), isFatal: error instanceof StorageRefused };
    }
  }

  async function reap(): Promise<void> {
    try {
      await store.ping();
      // After an outage, producers get one interval to renew their leases before anybody declares them dead.
      if (isStoreUp) await store.reapTurns(clock());
      isStoreUp = true;
    } catch {
      isStoreUp = false;
    }
  }

  async function start(): Promise<Started> {
    const [started] = await Promise.all([
      openStore(),
      streams.open().catch(warn('streams.open')),
      limiter.open().catch(warn('limiter.open')),
      telemetry?.start().catch(warn('telemetry.start')),
    ]);
    reaper = setInterval(() => void reap(), REAP_EVERY_MS).unref();
    sweeper = setInterval(() => {
      sweep().catch(warn('sweep'));
    }, SWEEP_EVERY_MS).unref();
    return started;
  }

  function startOnce(): Promise<Started> {
    starting ??= start();
    return starting;
  }

  return {
    start: startOnce,
    leave() {
      isLeaving = true;
    },
    isLeaving: () => isLeaving,
    async stop() {
      clearInterval(reaper);
      clearInterval(sweeper);
      await chat.drain(DRAIN_MS);
      await usage.flush();
      regionTiles.close();
      await Promise.allSettled([streams.close(), limiter.close(), store.close(), streets.close(), telemetry?.stop()]);
    },
    async sweep() {
      await startOnce();
      await reap();
      await sweep();
    },
  };
}
