import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadGazetteer } from '../gazetteer/load.ts';

let loaded: Gazetteer | undefined;

/** The embedded place data, read once per process. Throws when it was not built (scripts/build-data.mjs). */
export function sharedGazetteer(): Gazetteer {
  loaded ??= loadGazetteer();
  return loaded;
}
