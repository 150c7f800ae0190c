import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates the file if it is missing, and leaves it to this user alone, whatever the umask. Folders that are created on
 * the way are private as well; those that exist stay as they are. SQLite gives the files beside it the same mode.
 */
export function makePrivate(path: string): void {
  makeFolder(dirname(path));
  // Never opened if it exists: closing it again would release the locks that SQLite holds on it in this process.
  if (!existsSync(/* turbopackIgnore: true */ path)) closeSync(openSync(/* turbopackIgnore: true */ path, 'a', 0o600));
  setMode(path, 0o600);
}

/** Creates the folder with its parents, for this user alone, if it is missing. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 });
  if (first !== undefined) setMode(folder, 0o700);
}

function setMode(path: string, mode: number): void {
  try {
    chmodSync(/* turbopackIgnore: true */ path, mode);
  } catch {
    // Somebody else's, or on a disk without modes: it can be used as it is.
  }
}
