import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';

/**
 * Reads generated/gazetteer.bin below `dir` (the folder of package.json). About 30 ms and 12 MB.
 * Throws with the command that builds the file when it is not there.
 */
export function loadGazetteer(dir: string = process.cwd()): Gazetteer {
  const path = join(/* turbopackIgnore: true */ dir, 'generated/gazetteer.bin');
  try {
    return createGazetteer(readFileSync(path));
  } catch (cause) {
    throw new Error(`${path} cannot be read; build it with: node scripts/build-data.mjs`, { cause });
  }
}
