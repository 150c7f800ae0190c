import { readFileSync, statSync } from 'node:fs';
import { type Region, regionSchema } from './region.ts';
import { buildFolder, currentFile, currentSchema, manifestFile } from './region-files.ts';

/** The region that is used, with the folder of its streets and map. */
export type OpenRegion = Region & { folder: string };

export interface Regions {
  /** undefined: none was built. Looks at the disk once a second at most. The same object as long as it is the same build. */
  current(): OpenRegion | undefined;
}

const LOOK_MS = 1_000;

/**
 * The region under `dir` that is used now. Another one takes its place while the program runs; while that one cannot be
 * read, the one before stays. Reads nothing before the first use.
 */
export function openRegions(dir: string, clock: () => number = Date.now): Regions {
  let known: OpenRegion | undefined;
  let knownState = '';
  let nextLook = Number.NEGATIVE_INFINITY;

  return {
    current() {
      if (clock() < nextLook) return known;
      nextLook = clock() + LOOK_MS;
      const state = stateOf(currentFile(dir));
      if (state === knownState) return known;
      const read = state === '' ? undefined : readCurrent(dir);
      if (read === 'unreadable') return known;
      knownState = state;
      known = read?.id === known?.id ? known : read;
      return known;
    },
  };
}

/** Changes whenever the file is replaced; '' if there is none. */
function stateOf(path: string): string {
  const found = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : '';
}

function readCurrent(dir: string): OpenRegion | 'unreadable' {
  try {
    const { id } = currentSchema.parse(jsonOf(currentFile(dir)));
    const folder = buildFolder(dir, id);
    return { ...regionSchema.parse(jsonOf(manifestFile(folder))), folder };
  } catch {
    return 'unreadable';
  }
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'));
