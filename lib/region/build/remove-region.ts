import { existsSync } from 'node:fs';
import type { PlaceStore } from '../../places-store/place-store.ts';
import { sourceOfRegion } from '../places/region-source.ts';
import type { Region } from '../region.ts';
import { removeBuilds } from './builds.ts';
import { lockFolder } from './lock.ts';
import { removeUnfinished } from './unfinished.ts';

export interface Removed {
  /** Whether there was anything of that name. */
  isFound: boolean;
  /** How many places went with it. */
  places: number;
  /** The region that is used from now on. */
  used: Region | undefined;
}

/** Removes a region: its builds, what an interrupted one has made, and its places. Throws in words for the operator. */
export async function removeRegion(dir: string, name: string, store: PlaceStore): Promise<Removed> {
  const unlock = existsSync(dir) ? lockFolder(dir) : () => {};
  try {
    const { removed, used } = removeBuilds(dir, name);
    const unfinished = removeUnfinished(dir, name);
    await store.open();
    const places = await store.removeSource(sourceOfRegion(name));
    return { isFound: removed + unfinished > 0 || places !== null, places: places ?? 0, used };
  } finally {
    unlock();
  }
}
