import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** Writes the file beside its place and renames it, so that nobody ever reads half of it, even after a power cut. */
export function writeJson(path: string, value: unknown): void {
  const next = `${path}.next`;
  const file = openSync(next, 'w');
  try {
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(next, path);
}
