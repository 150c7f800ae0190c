import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** Brings commits to the disk. */
export interface WalFlush {
  /** Resolves when everything that was committed before the call is on the disk. Throws what the system said. */
  flush(): Promise<void>;
  close(): void;
}

/**
 * Waits for the disk outside the event loop, and once for all commits that arrived meanwhile: with synchronous = FULL
 * every commit would hold up all answers for its own wait. With NORMAL a commit is in the write-ahead log but not yet
 * on the disk; flushing that file gives what FULL gives. path: of the database; its "-wal" must exist at the first flush.
 */
export function createWalFlush(path: string, flushFile = promisify(fdatasync)): WalFlush {
  let file: number | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  async function sync(): Promise<void> {
    // Writable: some systems refuse to flush a file that was opened to be read only.
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
      // One under way may have begun before this commit.
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
