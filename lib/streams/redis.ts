import { AppError } from '../errors.ts';
import { atMost } from '../wait.ts';
import { createMemoryStreamLog } from './memory.ts';
import { APPEND, BEAT, CREATE, END, READ, STOP } from './redis-scripts.ts';
import type { Frame, StreamLog, StreamWriter } from './streams.ts';

/** What this engine needs of a Redis connection. */
export interface StreamRedis {
  open(): Promise<void>;
  close(): Promise<void>;
  ping(): Promise<void>;
  run(script: string, keys: string[], values: string[]): Promise<unknown>;
  subscribe(channel: string, listener: (message: string) => void): Promise<() => void>;
}

export interface RedisStreamOptions {
  prefix?: string;
  aliveMs?: number;
  keepMs?: number;
}

/** A reader on another instance holds at most about this many characters. */
const READ_CHARACTERS = 64 * 1024;
/** Pub/sub may lose a message; a reader looks by itself this often. */
const POLL_MS = 1_000;

interface Own {
  fence: number;
  /** Redis failed: the answer is finished on this instance alone. */
  isDetached: boolean;
}

/**
 * The stream log of several instances. The producer writes to its own memory first and to Redis behind it: its own
 * readers never wait for Redis and do not notice when it is lost; readers elsewhere follow Redis.
 */
export function createRedisStreamLog(redis: StreamRedis, options: RedisStreamOptions = {}): StreamLog {
  const { prefix = 'wentu', aliveMs = 12_000, keepMs = 300_000 } = options;
  const local = createMemoryStreamLog({ aliveMs, keepMs });
  const own = new Map<string, Own>();
  const stopChannel = `${prefix}:stop`;
  let isListening = false;

  const key = (id: string, name: string) => `${prefix}:{${id}}:${name}`;
  const keys = (id: string) => [key(id, 'log'), key(id, 'meta'), key(id, 'alive')];
  const channelOf = (id: string) => key(id, 'news');

  async function listen(): Promise<void> {
    if (isListening) return;
    await redis.subscribe(stopChannel, (id) => void local.requestStop(id));
    isListening = true;
  }

  return {
    async open() {
      await redis.open();
      await listen();
    },
    async close() {
      await local.close();
      await redis.close();
    },
    async ping() {
      await redis.ping();
      await listen();
    },

    async create(id, fence) {
      const writer = await local.create(id, fence);
      const mine: Own = { fence, isDetached: false };
      own.set(id, mine);
      try {
        await listen();
        const taken = await redis.run(CREATE, keys(id), [String(fence), String(aliveMs)]);
        if (taken === 0) {
          own.delete(id);
          await writer.end();
          throw new Fenced();
        }
      } catch (error) {
        if (error instanceof Fenced) throw error;
        mine.isDetached = true;
      }
      return writerOf(id, mine, writer);
    },

    async read(id, after, signal) {
      const mine = own.get(id);
      const state = mine?.isDetached ? null : await look(id, after).catch(() => null);
      const isNewerElsewhere = state !== null && mine !== undefined && state.fence > mine.fence;
      if (!isNewerElsewhere) {
        const here = await local.read(id, after, signal);
        if (here) return here;
      }
      return state && state.fence >= 0 ? follow(id, after, state.fence, signal) : null;
    },

    async heartbeat(id) {
      await local.heartbeat(id);
      const mine = own.get(id);
      if (!mine || mine.isDetached) return;
      const asked = await redis.run(BEAT, [...keys(id), key(id, 'stop')], [String(mine.fence), String(aliveMs)]);
      if (asked === 1) await local.requestStop(id);
    },

    async requestStop(id) {
      if (await local.requestStop(id)) return true;
      const stop = [key(id, 'meta'), key(id, 'alive'), key(id, 'stop')];
      return (await redis.run(STOP, stop, [stopChannel, id]).catch(() => 0)) === 1;
    },

    onStop: (id, listener) => local.onStop(id, listener),
  };

  function writerOf(id: string, mine: Own, writer: StreamWriter): StreamWriter {
    let offset = 0;
    let isFenced = false;
    const channel = channelOf(id);
    /** Commands of one connection arrive in order, so appends need not wait for each other. */
    function publish(script: string, values: string[]): Promise<void> {
      if (mine.isDetached) return Promise.resolve();
      return redis.run(script, keys(id), values).then(
        (taken) => {
          if (taken === 0) isFenced = true;
        },
        () => {
          mine.isDetached = true;
        },
      );
    }
    return {
      async append(data) {
        if (isFenced) throw new Fenced();
        await writer.append(data);
        offset += 1;
        void publish(APPEND, [String(mine.fence), String(offset), data, channel, String(aliveMs)]);
      },
      async end() {
        await writer.end();
        await publish(END, [String(mine.fence), channel, String(keepMs), String(offset)]);
        setTimeout(() => {
          if (own.get(id) === mine) own.delete(id);
        }, keepMs).unref();
      },
    };
  }

  interface Look {
    /** -1: no such stream. */
    fence: number;
    hasEnded: boolean;
    /** Offset of the last frame, once it has ended. */
    last: number;
    isAlive: boolean;
    frames: Frame[];
  }

  async function look(id: string, after: number): Promise<Look> {
    const answer = (await redis.run(READ, keys(id), [String(after), String(READ_CHARACTERS)])) as unknown[];
    const [fence, ended, last, alive, ...entries] = answer;
    const frames: Frame[] = [];
    for (let at = 0; at + 1 < entries.length; at += 2) {
      frames.push({ offset: Number(entries[at]), data: String(entries[at + 1]) });
    }
    return {
      fence: fence === '' ? -1 : Number(fence),
      hasEnded: ended === '1',
      last: Number(last),
      isAlive: alive === 1,
      frames,
    };
  }

  async function* follow(id: string, after: number, fence: number, signal: AbortSignal): AsyncGenerator<Frame> {
    let news = Promise.withResolvers<void>();
    const wake = () => {
      news.resolve();
      news = Promise.withResolvers();
    };
    signal.addEventListener('abort', wake, { once: true });
    const unsubscribe = await redis.subscribe(channelOf(id), wake).catch(() => () => {});
    try {
      let next = after;
      while (!signal.aborted) {
        const heard = news.promise;
        const state = await look(id, next).catch((error: unknown) => {
          throw new AppError('stream_interrupted', { cause: error, detail: 'Redis was lost while reading' });
        });
        if (state.fence !== fence) throw interrupted('the log is gone, or another producer took over');
        for (const frame of state.frames) {
          if (frame.offset !== next + 1) throw interrupted('a frame is missing');
          next = frame.offset;
          yield frame;
          if (signal.aborted) return;
        }
        if (state.frames.length > 0) continue;
        if (state.hasEnded && next < state.last) throw interrupted('the last frames are missing');
        if (state.hasEnded) return;
        if (!state.isAlive) throw interrupted('the producer fell silent');
        await atMost(POLL_MS, heard);
      }
    } finally {
      signal.removeEventListener('abort', wake);
      unsubscribe();
    }
  }
}

class Fenced extends AppError {
  constructor() {
    super('stream_interrupted', { detail: 'a newer producer writes this stream' });
  }
}

const interrupted = (detail: string) => new AppError('stream_interrupted', { detail });
