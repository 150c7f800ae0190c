import { AppError } from '../errors/app-error.ts';
import { atMost } from '../wait.ts';
import type { RedisKeys } from './redis-keys.ts';
import { READ } from './redis-scripts.ts';
import type { StreamRedis } from './stream-redis.ts';
import type { Frame } from './streams.ts';

/** A reader on another instance holds at most about this many characters. */
const READ_CHARACTERS = 64 * 1024;
/** Pub/sub may lose a message, so a reader checks by itself this often. */
const POLL_MS = 1_000;

/** What Redis holds of a stream. */
interface Look {
  /** -1: no such stream. */
  fence: number;
  hasEnded: boolean;
  /** Offset of the last frame, once the stream has ended. */
  last: number;
  isAlive: boolean;
  frames: Frame[];
}

/** Reads what another instance writes: once, or to its end. */
export function createRedisReader(redis: StreamRedis, keys: RedisKeys) {
  async function look(id: string, after: number): Promise<Look> {
    const answer = (await redis.run(READ, keys.of(id), [String(after), String(READ_CHARACTERS)])) as unknown[];
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
    const unsubscribe = await redis.subscribe(keys.channelOf(id), wake).catch(() => () => {});
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

  return { look, follow };
}

const interrupted = (detail: string) => new AppError('stream_interrupted', { detail });
