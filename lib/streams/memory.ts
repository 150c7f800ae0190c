import { AppError } from '../errors/app-error.ts';
import type { Frame, StreamLog, StreamWriter } from './streams.ts';

export interface MemoryStreamOptions {
  /** Unix ms. */
  clock?: () => number;
  /** How long readers wait for a heartbeat before giving up on the producer. */
  aliveMs?: number;
  /** How long a finished log stays readable. */
  keepMs?: number;
  /** Finished logs beyond this many characters in all are dropped, oldest first. */
  keepCharacters?: number;
}

interface Log {
  fence: number;
  frames: string[];
  characters: number;
  hasEnded: boolean;
  beatAt: number;
  endedAt: number;
  /** Called once when something happens. */
  waiting: Set<() => void>;
}

const SWEEP_EVERY_MS = 1_000;

/**
 * The stream log of a single process. Readers hold nothing but their offset: what they have not read is the log itself.
 */
export function createMemoryStreamLog(options: MemoryStreamOptions = {}): StreamLog {
  const { clock = Date.now, aliveMs = 12_000, keepMs = 300_000, keepCharacters = 64_000_000 } = options;
  const logs = new Map<string, Log>();
  const stops = new Map<string, Set<() => void>>();
  let sweptAt = Number.NEGATIVE_INFINITY;

  function signalChange(log: Log): void {
    const waiting = [...log.waiting];
    log.waiting.clear();
    for (const wake of waiting) wake();
  }

  function sweep(): void {
    // Scans everything that is kept, so not for every turn of a busy second.
    if (clock() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = clock();
    const ended = [...logs].filter(([, log]) => log.hasEnded).sort(([, a], [, b]) => a.endedAt - b.endedAt);
    let kept = ended.reduce((sum, [, log]) => sum + log.characters, 0);
    for (const [id, log] of ended) {
      if (clock() - log.endedAt <= keepMs && kept <= keepCharacters) break;
      kept -= log.characters;
      logs.delete(id);
    }
  }

  return {
    async open() {},
    async close() {
      for (const log of logs.values()) {
        log.hasEnded = true;
        signalChange(log);
      }
      logs.clear();
      stops.clear();
    },
    async ping() {},

    async create(id, fence) {
      sweep();
      const before = logs.get(id);
      if (before && before.fence >= fence) throw fenced(id);
      if (before) {
        before.hasEnded = true;
        signalChange(before);
      }
      const log: Log = {
        fence,
        frames: [],
        characters: 0,
        hasEnded: false,
        beatAt: clock(),
        endedAt: 0,
        waiting: new Set(),
      };
      logs.set(id, log);
      return writerOf(id, log);
    },

    async read(id, after, signal) {
      const log = logs.get(id);
      return log ? framesOf(log, after, signal) : null;
    },

    async heartbeat(id) {
      const log = logs.get(id);
      if (log) log.beatAt = clock();
    },

    async remove(ids) {
      for (const id of ids) {
        const log = logs.get(id);
        if (!log) continue;
        logs.delete(id);
        log.hasEnded = true;
        log.frames.length = 0;
        signalChange(log);
      }
    },

    async requestStop(id) {
      const listeners = stops.get(id);
      stops.delete(id);
      for (const listener of listeners ?? []) listener();
      return listeners !== undefined;
    },

    async onStop(id, listener) {
      const listeners = stops.get(id) ?? new Set();
      stops.set(id, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && stops.get(id) === listeners) stops.delete(id);
      };
    },
  };

  function writerOf(id: string, log: Log): StreamWriter {
    return {
      async append(data) {
        if (logs.get(id) !== log || log.hasEnded) throw fenced(id);
        log.frames.push(data);
        log.characters += data.length;
        log.beatAt = clock();
        signalChange(log);
      },
      async end() {
        if (log.hasEnded) return;
        log.hasEnded = true;
        log.endedAt = clock();
        signalChange(log);
      },
    };
  }

  async function* framesOf(log: Log, after: number, signal: AbortSignal): AsyncGenerator<Frame> {
    let wake: () => void = () => {};
    let isSilent = false;
    // One timer for the whole read: it checks again if there was a heartbeat meanwhile.
    let timer: NodeJS.Timeout | undefined;
    function watch(): void {
      const waitMs = log.beatAt + aliveMs - clock();
      isSilent = waitMs <= 0;
      if (isSilent) wake();
      else timer = setTimeout(watch, waitMs);
    }
    const onAbort = () => wake();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      let next = Math.max(0, after);
      while (!signal.aborted) {
        const data = log.frames[next];
        if (data !== undefined) {
          next += 1;
          yield { offset: next, data };
        } else if (log.hasEnded) return;
        else {
          // What looked silent may have resumed meanwhile.
          if (timer === undefined || isSilent) watch();
          if (isSilent) throw new AppError('stream_interrupted', { detail: 'the producer fell silent' });
          await new Promise<void>((resolve) => {
            wake = resolve;
            log.waiting.add(resolve);
          });
        }
      }
    } finally {
      clearTimeout(timer);
      log.waiting.delete(wake);
      signal.removeEventListener('abort', onAbort);
    }
  }
}

function fenced(id: string): AppError {
  return new AppError('stream_interrupted', { detail: `a newer producer writes the stream ${id}` });
}
