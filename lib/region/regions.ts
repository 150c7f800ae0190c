import { readFileSync, statSync } from 'node:fs';
import { type Region, regionSchema } from './region.ts';
import { buildFolder, currentFile, currentSchema, manifestFile } from './region-files.ts';

/** The region that is used, with the folder of its streets and map. */
export type OpenRegion = Region & { folder: string };

export interface Regions {
  /** undefined: none was built, or none could be read so far. Looks at the disk once a second at most. The same object as long as it is the same build. Never throws. */
  current(): OpenRegion | undefined;
  /** Why what is on the disk is not used, in words for the operator; undefined: it is. */
  trouble(): string | undefined;
}

const LOOK_MS = 1_000;

/**
 * The region under `dir` that is used now. Another one takes its place while the program runs; while that one cannot be
 * read, the one before stays. Reads nothing before the first use. onTrouble: called once for each reason that is new.
 */
export function openRegions(
  dir: string,
  clock: () => number = Date.now,
  onTrouble: (why: string) => void = () => {},
): Regions {
  let known: OpenRegion | undefined;
  let knownState = '';
  let nextLook = Number.NEGATIVE_INFINITY;
  let trouble: string | undefined;

  function look() {
    const state = stateOf(currentFile(dir));
    if (state !== knownState) {
      const read = state === '' ? undefined : readCurrent(dir);
      knownState = state;
      known = read?.id === known?.id ? known : read;
    }
    trouble = undefined;
  }

  function current(): OpenRegion | undefined {
    if (clock() < nextLook) return known;
    nextLook = clock() + LOOK_MS;
    try {
      look();
    } catch (error) {
      const why = error instanceof Unreadable ? error.message : String(error);
      if (why !== trouble) onTrouble(why);
      trouble = why;
    }
    return known;
  }

  return {
    current,
    trouble() {
      current();
      return trouble;
    },
  };
}

class Unreadable extends Error {}

/** Changes whenever the file is replaced; '' if there is none. */
function stateOf(path: string): string {
  return reading(path, () => {
    const found = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
    return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : '';
  });
}

function readCurrent(dir: string): OpenRegion {
  const { id } = reading(currentFile(dir), (path) => currentSchema.parse(jsonOf(path)));
  const folder = buildFolder(dir, id);
  return { ...reading(manifestFile(folder), (path) => regionSchema.parse(jsonOf(path))), folder };
}

/** Throws Unreadable for whatever is wrong with the file. */
function reading<T>(path: string, read: (path: string) => T): T {
  try {
    return read(path);
  } catch (cause) {
    const code: unknown = Reflect.get(Object(cause), 'code');
    const isDenied = code === 'EACCES' || code === 'EPERM';
    const why = isDenied
      ? 'the user of the server may not read it; make the region as that user, or give its folder to them'
      : typeof code === 'string'
        ? code
        : 'it is not what npm run region writes';
    throw new Unreadable(`${path} cannot be read: ${why}`, { cause });
  }
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'));
