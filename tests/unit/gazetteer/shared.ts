import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Gazetteer } from '../../../lib/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../../lib/gazetteer/load.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The built gazetteer; the build does nothing when it is up to date. */
export function builtGazetteer(): Gazetteer {
  const built = spawnSync(process.execPath, ['scripts/build-data.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return loadGazetteer(ROOT);
}
