import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LIMITS = pathToFileURL(join(import.meta.dirname, 'server-limits.mjs')).href;

/**
 * Arguments for Node before `next start`. Young objects get half of the default space: a fifth less resident memory
 * with 100 answers at once, for the same CPU time.
 */
export const serverArgs = ['--max-semi-space-size=16', '--import', LIMITS];
