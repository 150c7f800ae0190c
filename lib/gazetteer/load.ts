import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';

/**
 * Reads generated/gazetteer.bin below `dir` (the folder of package.json). About 30 ms and 12 MB. If the file is
 * missing, throws with the command that builds it.
 */
export function loadGazetteer(dir: string = process.cwd()): Gazetteer {
  const path = join(/* turbopackIgnore: true */ dir, 'generated/gazetteer.bin');
  try {
    return createGazetteer(readFileSync(path));
  } catch (cause) {
    throw new Error(`${path} cannot be read; build it with: node scripts/build-data.mjs`, { cause });
  }
}
