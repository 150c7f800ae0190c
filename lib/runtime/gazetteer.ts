import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadGazetteer } from '../gazetteer/load.ts';

let loaded: Gazetteer | undefined;

function open(): Gazetteer {
  loaded ??= loadGazetteer();
  return loaded;
}

/**
 * The embedded place data of this process. The first question that needs the file reads it, so that nothing else fails
 * if it is missing; that question then throws (scripts/build-data.mjs makes the file).
 */
export const sharedGazetteer: Gazetteer = {
  find: (text, options) => open().find(text, options),
  nearest: (point, limit, options) => open().nearest(point, limit, options),
  scan: (text) => open().scan(text),
  extentOf: (id) => open().extentOf(id),
  get metro() {
    return open().metro;
  },
  get size() {
    return open().size;
  },
};
