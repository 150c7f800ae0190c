import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^[NS]\d{2}[EW]\d{3}\.hgt(?:\.gz)?$/;
/** Two bytes for each of 3,601 points a side: one second of arc. The engine passes over every other size. */
const BYTES = 3_601 ** 2 * 2;

/** Throws in words for the operator unless there are heights in the folder that the engine can read. */
export function assertHeights(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new Error(`Streets: ${folder}: no such folder`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => NAME.test(baseOf(name)));
  if (files.length === 0) throw new Error(`Streets: ${folder} has no heights in it (N29E117.hgt or N29E117.hgt.gz)`);
  const wrong = files.find((name) => name.endsWith('.hgt') && statSync(join(folder, name)).size !== BYTES);
  if (wrong) throw new Error(`Streets: ${join(folder, wrong)} is not of one second of arc (${BYTES} bytes)`);
}

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
