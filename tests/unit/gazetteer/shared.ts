import { join } from 'node:path';
import type { Gazetteer } from '../../../lib/gazetteer/gazetteer.ts';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** The built gazetteer, opened once for all files of a worker; vitest.config.ts has it built before. */
export const builtGazetteer = (): Gazetteer => sharedGazetteer;
