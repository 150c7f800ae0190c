import { AppError } from '../errors/app-error.ts';
import { createMemoryStreamLog } from './memory.ts';
import { createRedisKeys } from './redis-keys.ts';
import { createRedisReader } from './redis-reader.ts';
import { APPEND, BEAT, CREATE, END, REMOVE, STOP } from './redis-scripts.ts';
import type { StreamRedis } from './stream-redis.ts';
import type { StreamLog, StreamWriter } from './streams.ts';

export interface RedisStreamOptions {
  prefix?: string;
  aliveMs?: number;
  keepMs?: number;
}

interface Own {
  fence: number;
  /** Redis failed: the answer is finished on this instance alone. */
  isDetached: boolean;
}

/**
 * The stream log of several instances. The producer writes to its own memory first and to Redis after that: its own
 * readers never wait for Redis and do not notice when it is lost; readers elsewhere follow Redis.
 */
export function createRedisStreamLog(redis: StreamRedis, options: RedisStreamOptions = {}): StreamLog {
  const { prefix = 'wentu', aliveMs = 12_000, keepMs = 300_000 } = options;
  const local = createMemoryStreamLog({ aliveMs, keepMs });
  const own = new Map<string, Own>();
  const keys = createRedisKeys(prefix);
  const { look, follow } = createRedisReader(redis, keys);
  let isListening = false;

  async function listen(): Promise<void> {
    if (isListening) return;
    await redis.subscribe(keys.stopChannel, (id) => void local.requestStop(id));
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
        const taken = await redis.run(CREATE, keys.of(id), [String(fence), String(aliveMs)]);
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
      const asked = await redis.run(BEAT, [...keys.of(id), keys.stopOf(id)], [String(mine.fence), String(aliveMs)]);
      if (asked === 1) await local.requestStop(id);
    },

    async remove(ids) {
      await local.remove(ids);
      await Promise.all(ids.map((id) => redis.run(REMOVE, [...keys.of(id), keys.stopOf(id)], [])));
    },

    async requestStop(id) {
      if (await local.requestStop(id)) return true;
      const [, meta = '', alive = ''] = keys.of(id);
      const stop = [meta, alive, keys.stopOf(id)];
      return (await redis.run(STOP, stop, [keys.stopChannel, id]).catch(() => 0)) === 1;
    },

    onStop: (id, listener) => local.onStop(id, listener),
  };

  function writerOf(id: string, mine: Own, writer: StreamWriter): StreamWriter {
    let offset = 0;
    let isFenced = false;
    const channel = keys.channelOf(id);
    /** Commands of one connection arrive in order, so appends need not wait for each other. */
    function publish(script: string, values: string[]): Promise<void> {
      if (mine.isDetached) return Promise.resolve();
      return redis.run(script, keys.of(id), values).then(
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
}

class Fenced extends AppError {
  constructor() {
    super('stream_interrupted', { detail: 'a newer producer writes this stream' });
  }
}
