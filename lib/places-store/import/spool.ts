import { createReadStream, createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';

/** Lines that wait in a file to be read again. Failures are told in words for the operator. */
export interface Spool {
  /** A promise: wait for it before the next, or memory grows. */
  write(line: string): Promise<void> | undefined;
  /** No more lines. */
  end(): Promise<void>;
  /** Then: all of them, with the share of the file up to each. */
  lines(): AsyncGenerator<{ line: string; share: number }>;
}

export function openSpool(path: string): Spool {
  const file = createWriteStream(path);
  // Listened to from the start: a full disk shows while nobody waits.
  const ended = finished(file).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOSPC' ? 'this disk is full' : cause.message;
    throw new Error(
      `${dirname(path)}: what waits to be read again cannot be kept there (${why}); make room, or choose another disk: TMPDIR for an import, REGION_DIR for a region`,
      { cause },
    );
  });
  ended.catch(() => {});
  return {
    write(line) {
      if (file.write(`${line}\n`)) return undefined;
      return Promise.race([new Promise<void>((resolve) => file.once('drain', resolve)), ended]);
    },
    end() {
      file.end();
      return ended;
    },
    async *lines() {
      const read = createReadStream(path, { encoding: 'utf8' });
      let rest = '';
      for await (const part of read as AsyncIterable<string>) {
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        const share = read.bytesRead / (file.bytesWritten || 1);
        for (const line of lines) yield { line, share };
      }
    },
  };
}
