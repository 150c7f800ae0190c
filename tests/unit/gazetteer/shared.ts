import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Gazetteer } from '../../../lib/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../../lib/gazetteer/load.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** The built gazetteer; the build does nothing if it is up to date. */
export function builtGazetteer(): Gazetteer {
  const built = spawnSync(process.execPath, ['scripts/build-data.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return loadGazetteer(ROOT);
}
