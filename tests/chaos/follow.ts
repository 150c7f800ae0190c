import { pause } from './instance.ts';
import { type ChaosVisitor, endingsOf, type Reading, read, type SeenChunk, textOf } from './visitor.ts';

const AGAIN_MS = 200;
const PATIENCE_MS = 60_000;

/** An answer as the page sees it: through broken connections, to its end. */
export interface Following {
  /** Everything received, over all connections. */
  chunks: SeenChunk[];
  text(): string;
  /** Resolves once at least this many chunks have arrived, or it is over. */
  upTo(count: number): Promise<void>;
  /** Resolves when the answer has ended; rejects if no ending arrived within a minute of asking. */
  done: Promise<void>;
  /** performance.now() at the end; NaN before. */
  endedAt(): number;
  /** Endings seen: in the stream, or in the store if the stream was gone. */
  endings(): number;
  /** Frames that did not follow the previous one. */
  gaps(): number;
}

interface Source {
  visitor: ChaosVisitor;
  url: string;
  sessionId: string;
}

/** Reads `first`, then reconnects after the last frame whenever the connection breaks. */
export function follow({ visitor, url, sessionId }: Source, first: Response, after = 0): Following {
  const chunks: SeenChunk[] = [];
  let reading: Reading = read(first, chunks);
  let reconnected = Promise.withResolvers<void>();
  let isOver = false;
  let endedAt = Number.NaN;
  let storedEndings = 0;

  const lastOffset = () => chunks.findLast(({ offset }) => offset > 0)?.offset ?? after;

  async function run(): Promise<void> {
    for (;;) {
      await reading.done;
      if (endingsOf(chunks).length > 0) return;
      const next = await again();
      if (!next) return;
      reading = read(next, chunks);
      reconnected.resolve();
      reconnected = Promise.withResolvers();
    }
  }

  /** The next connection; null once nothing is running and the ending is in the store. */
  async function again(): Promise<Response | null> {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const response = await visitor.resume(url, sessionId, lastOffset()).catch(() => null);
      if (response?.status === 200) return response;
      if (response?.status === 204) {
        const status = (await visitor.stored(url, sessionId).catch(() => null))?.messages.at(-1)?.metadata.status;
        if (status !== undefined && status !== 'running') {
          storedEndings += 1;
          return null;
        }
      }
      await pause(AGAIN_MS);
    }
    throw new Error(`no ending of ${sessionId} within ${PATIENCE_MS} ms`);
  }

  const done = run().finally(() => {
    isOver = true;
    endedAt = performance.now();
    reconnected.resolve();
  });
  done.catch(() => {});
  return {
    chunks,
    text: () => textOf(chunks),
    async upTo(count) {
      while (chunks.length < count && !isOver) {
        const news = reconnected.promise;
        await reading.upTo(count);
        if (chunks.length < count && !isOver) await news;
      }
    },
    done,
    endedAt: () => endedAt,
    endings: () => endingsOf(chunks).length + storedEndings,
    gaps() {
      const offsets = chunks.map(({ offset }) => offset).filter((offset) => offset > 0);
      return offsets.filter((offset, at) => offset !== (offsets[at - 1] ?? after) + 1).length;
    },
  };
}
