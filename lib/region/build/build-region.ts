import { existsSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../private-file.ts';
import type { MapFacts, PlacesFacts, Region, StreetsFacts } from '../region.ts';
import { buildFolder, buildsFolder, manifestFile, mapFile, streetsFolder } from '../region-files.ts';
import type { Step, StepInput } from '../step.ts';
import { buildsIn, currentId, removeOldBuilds, switchTo } from './builds.ts';
import { lockFolder } from './lock.ts';
import { readExtract } from './read-extract.ts';
import { idOf } from './region-name.ts';
import { type Done, openUnfinished, unfinishedFolder } from './unfinished.ts';
import { writeJson } from './write-json.ts';

/** Bytes that an extract's region takes at most for each of its own; Andorra's takes 7. */
const DISK_FACTOR = 10;

const PARTS = ['places', 'streets', 'map'] as const;
type Part = (typeof PARTS)[number];

/** What makes the parts; one that is absent is left out. */
interface Steps {
  places?: Step<PlacesFacts>;
  streets?: Step<StreetsFacts>;
  map?: Step<MapFacts>;
}

export interface RegionInput {
  /** REGION_DIR. */
  dir: string;
  /** The extract. */
  file: string;
  name: string;
  steps: Steps;
  signal: AbortSignal;
  clock: () => number;
  onPart(part: Part, state: 'begun' | 'done' | 'already done'): void;
  onProgress(part: Part, ...progress: Parameters<StepInput['onProgress']>): void;
}

export interface BuiltRegion {
  region: Region;
  /** The region that is used is of this very file: nothing was made. */
  isRepeated: boolean;
  /** Builds that were removed as too old. */
  removed: string[];
}

/**
 * Makes a region of an extract and puts it in the place of the one that is used. Until the last moment nothing changes
 * for a running server but its places. After an interruption the parts that were finished are not made again. Throws in
 * words for the operator.
 */
export async function buildRegion(input: RegionInput): Promise<BuiltRegion> {
  const { dir, file, name, steps, signal, clock } = input;
  const extract = await readExtract(file, signal);
  makeFolder(dir);
  const unlock = lockFolder(dir);
  try {
    const used = buildsIn(dir).find(({ id }) => id === currentId(dir));
    if (used && isSame(used, name, extract.source.sha256, steps)) {
      return { region: used, isRepeated: true, removed: [] };
    }
    refuseFullDisk(dir, extract.source.bytes);
    const work = openUnfinished(dir, name, extract.source.sha256);
    const run = async <Facts>(part: Part, step: Step<Facts>, out: string): Promise<Facts> => {
      input.onPart(part, 'begun');
      rmSync(out, { recursive: true, force: true });
      const facts = await step({
        pbf: file,
        out,
        onProgress: (...progress) => input.onProgress(part, ...progress),
        signal,
      });
      signal.throwIfAborted();
      input.onPart(part, 'done');
      return facts;
    };
    // Importing places resumes by itself, and their store is another one's: it is always asked.
    const places = steps.places && (await run('places', steps.places, join(work.folder, 'places')));
    const make = async <Name extends keyof Done & Part>(
      part: Name,
      step: Step<NonNullable<Done[Name]>> | undefined,
      out: string,
    ) => {
      if (!step) {
        rmSync(out, { recursive: true, force: true });
        return undefined;
      }
      const known = existsSync(out) ? work.done()[part] : undefined;
      if (known) {
        input.onPart(part, 'already done');
        return known;
      }
      const facts = await run(part, step, out);
      work.keep({ ...work.done(), [part]: facts });
      return facts;
    };
    const streets = await make('streets', steps.streets, streetsFolder(work.folder));
    const map = await make('map', steps.map, mapFile(work.folder));
    const at = freeSecond(dir, name, clock());
    const region: Region = {
      format: 1,
      id: idOf(name, at),
      name,
      ...extract,
      builtAt: new Date(at).toISOString(),
      ...(places && { places }),
      ...(streets && { streets }),
      ...(map && { map }),
      attribution: '© OpenStreetMap contributors',
    };
    rmSync(work.file, { force: true });
    writeJson(manifestFile(work.folder), region);
    makeFolder(buildsFolder(dir));
    renameSync(work.folder, buildFolder(dir, region.id));
    switchTo(dir, region.id);
    rmSync(unfinishedFolder(dir), { recursive: true, force: true });
    return { region, isRepeated: false, removed: removeOldBuilds(dir) };
  } finally {
    unlock();
  }
}

const isSame = (used: Region, name: string, sha256: string, steps: Steps) =>
  used.name === name &&
  used.source.sha256 === sha256 &&
  PARTS.every((part) => (used[part] !== undefined) === (steps[part] !== undefined));

/** Two builds within a second are still two. */
const freeSecond = (dir: string, name: string, at: number): number =>
  existsSync(buildFolder(dir, idOf(name, at))) ? freeSecond(dir, name, at + 1_000) : at;

function refuseFullDisk(dir: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  const needed = bytes * DISK_FACTOR;
  if (free >= needed) return;
  const mega = (value: number) => `${Math.ceil(value / 1e6)} MB`;
  throw new Error(
    `${dir}: ${mega(free)} are free on this disk; a region of this file may need ${mega(needed)}. Make room, or set REGION_DIR to another disk`,
  );
}
