import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Reading } from './found.ts';

/** Incremented when files are read differently than before, so that they are read again. */
const READERS = 3;

/**
 * How much of each end of a file is read to tell it from another of the same size and time, as unpacked from archives.
 */
const END_BYTES = 65_536;

/** Identifies the content by size, time and both ends, and by how it is read: a different one is a new import. */
export function contentOf(path: string, { datum, encoding }: Partial<Pick<Reading, 'datum' | 'encoding'>>): string {
  const { size, mtimeMs } = statSync(path);
  return [READERS, size, Math.round(mtimeMs), endsOf(path, size), datum ?? '', encoding ?? ''].join(' ');
}

function endsOf(path: string, size: number): string {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    for (const at of [0, Math.max(0, size - END_BYTES)]) {
      const bytes = Buffer.alloc(Math.min(END_BYTES, size));
      hash.update(bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at)));
    }
    return hash.digest('hex').slice(0, 16);
  } finally {
    closeSync(file);
  }
}
