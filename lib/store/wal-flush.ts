import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** Flushes commits to disk. */
export interface WalFlush {
  /** Resolves when everything committed before the call is on disk. Throws the system's error. */
  flush(): Promise<void>;
  close(): void;
}

/**
 * Waits for the disk outside the event loop, and once for all commits that arrived meanwhile: with synchronous = FULL
 * every commit would block all answers while it waits. With NORMAL a commit is in the write-ahead log but not yet on
 * disk; flushing that file achieves what FULL does. path: of the database; its "-wal" must exist at the first flush.
 */
export function createWalFlush(path: string, flushFile = promisify(fdatasync)): WalFlush {
  let file: number | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  async function sync(): Promise<void> {
    // Writable: some systems refuse to flush a file opened read-only.
    file ??= openSync(/* turbopackIgnore: true */ `${path}-wal`, 'r+');
    await flushFile(file);
  }

  function start(): Promise<void> {
    running = sync().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    flush() {
      // One in progress may have begun before this commit.
      if (!running) return start();
      next ??= running
        .catch(() => {})
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
