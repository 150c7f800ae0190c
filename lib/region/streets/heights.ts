import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const NAME = /^[NS]\d{2}[EW]\d{3}\.hgt(?:\.gz)?$/;
/** Two bytes for each of 3,601 points a side: one second of arc. The engine passes over every other size. */
const BYTES = 3_601 ** 2 * 2;

/** Throws in words for the operator unless there are heights in the folder that the engine can read. */
export function assertHeights(folder: string): void {
  const wrong = heightsIn(folder).find(({ name, bytes }) => name.endsWith('.hgt') && bytes !== BYTES);
  if (wrong) throw new Error(`Streets: ${join(folder, wrong.name)} is not of one second of arc (${BYTES} bytes)`);
}

/** Tells these heights from others, by names and sizes. Throws in words for the operator if there are none. */
export function heightsDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of heightsIn(folder)) hash.update(`${name} ${bytes}\n`);
  return hash.digest('hex').slice(0, 16);
}

function heightsIn(folder: string): { name: string; bytes: number }[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new Error(`Streets: ${folder}: no such folder`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => NAME.test(basename(name)));
  if (names.length === 0) throw new Error(`Streets: ${folder} has no heights in it (N29E117.hgt or N29E117.hgt.gz)`);
  return names.sort().map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
}
