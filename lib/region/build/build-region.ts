import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../private-file.ts';
import type { MapFacts, PlacesFacts, Region, StreetsFacts } from '../region.ts';
import { regionSchema } from '../region.ts';
import { buildFolder, buildsFolder, manifestFile, mapFile, streetsFolder } from '../region-files.ts';
import type { Maker, PlacesStep, Step, StepInput } from '../step.ts';
import { buildsIn, currentId, removeOldBuilds, switchTo } from './builds.ts';
import { lockFolder } from './lock.ts';
import { readExtract } from './read-extract.ts';
import { idOf } from './region-name.ts';
import { openUnfinished, removeUnfinished } from './unfinished.ts';
import { writeJson } from './write-json.ts';

/** Bytes that an extract's region takes at most for each of its own; Andorra's takes 7. */
const DISK_FACTOR = 10;

/** The parts that are kept in a build's folder. */
const FILES = { streets: streetsFolder, map: mapFile } as const;
type Made = keyof typeof FILES;
type Part = Made | 'places';

/** What makes the parts; one that is absent is left out. */
interface Steps {
  places?: PlacesStep;
  streets?: Maker<StreetsFacts>;
  map?: Maker<MapFacts>;
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
  /** The region that is used is of this very file and has these parts: nothing was made but what its places lacked. */
  isRepeated: boolean;
  /** Builds that were removed as too old. */
  removed: { id: string; name?: string }[];
}

/**
 * Makes a region of an extract and puts it in the place of the one that is used. Until the last moment nothing changes
 * for a running server but its places. After an interruption the parts that were finished are not made again. Throws in
 * words for the operator.
 */
export async function buildRegion(input: RegionInput): Promise<BuiltRegion> {
  const { dir, file, name, steps, signal, clock } = input;
  const extract = await readExtract(file, signal);
  const { bbox, source } = extract;
  makeRegionDir(dir);
  const unlock = lockFolder(dir);
  try {
    // What it is made by may have been lost, or be of an earlier version.
    await steps.streets?.prepare?.({ signal, onProgress: (...progress) => input.onProgress('streets', ...progress) });
    const current = buildsIn(dir).find(({ id }) => id === currentId(dir));
    const same = current?.name === name && current.source.sha256 === source.sha256 ? current : undefined;
    const used = same && isMadeSo(same, buildFolder(dir, same.id), steps) ? same : undefined;
    if (!used) refuseFullDisk(dir, source.bytes);
    const work = openUnfinished(dir, name, source.sha256);
    // What a killed run has left, and what a program of it may have gone on to write.
    const sweep = () => work.removeOthers(Object.values(FILES).map((fileIn) => fileIn(work.folder)));
    sweep();
    const run = async <Facts>(part: Part, step: Step<Facts>, out: string): Promise<Facts> => {
      input.onPart(part, 'begun');
      const onProgress: StepInput['onProgress'] = (...progress) => input.onProgress(part, ...progress);
      const facts = await step({ pbf: file, bbox, out, onProgress, signal });
      signal.throwIfAborted();
      input.onPart(part, 'done');
      return facts;
    };
    // Importing places resumes by itself, and their store is another one's: it is always asked.
    const { places: readPlaces } = steps;
    const places =
      readPlaces &&
      (await run(
        'places',
        (step) => readPlaces({ ...step, had: same?.places }),
        attemptAt(join(work.folder, 'places')),
      ));
    if (used) {
      removeUnfinished(dir, name);
      return { region: withPlaces(dir, used, places), isRepeated: true, removed: [] };
    }
    const make = async <Facts extends { madeWith?: string }>(
      part: Made,
      maker: Maker<Facts> | undefined,
      known?: Facts,
    ) => {
      const out = FILES[part](work.folder);
      if (maker && known?.madeWith === maker.madeWith && existsSync(out)) {
        input.onPart(part, 'already done');
        return known;
      }
      rmSync(out, { recursive: true, force: true });
      if (!maker) return undefined;
      const attempt = attemptAt(out);
      const facts = { ...(await run(part, maker.make, attempt)), madeWith: maker.madeWith };
      renameSync(attempt, out);
      work.keep({ ...work.done(), [part]: facts });
      return facts;
    };
    const streets = await make('streets', steps.streets, work.done().streets);
    const map = await make('map', steps.map, work.done().map);
    const at = freeSecond(dir, name, clock());
    const region = regionSchema.parse({
      format: 1,
      id: idOf(name, at),
      name,
      ...extract,
      builtAt: new Date(at).toISOString(),
      ...(places && { places }),
      ...(streets && { streets }),
      ...(map && { map }),
      attribution: '© OpenStreetMap contributors',
    });
    sweep();
    rmSync(work.file, { force: true });
    writeJson(manifestFile(work.folder), region);
    makeFolder(buildsFolder(dir));
    renameSync(work.folder, buildFolder(dir, region.id));
    switchTo(dir, region.id);
    removeUnfinished(dir, name);
    return { region, isRepeated: false, removed: removeOldBuilds(dir) };
  } finally {
    unlock();
  }
}

/** Whether it has the parts that are asked for, made with the same, and they are still there. */
const isMadeSo = (region: Region, folder: string, steps: Steps): boolean =>
  (region.places !== undefined) === (steps.places !== undefined) &&
  (['streets', 'map'] as const).every((part) =>
    steps[part]
      ? region[part]?.madeWith === steps[part].madeWith && existsSync(FILES[part](folder))
      : region[part] === undefined,
  );

/** Of each attempt another: a program of a run that was killed may still write to its own. */
const attemptAt = (out: string): string => `${out}.${randomUUID()}`;

/** The store may have been another one. */
function withPlaces(dir: string, used: Region, places: PlacesFacts | undefined): Region {
  if (!places || places.count === used.places?.count) return used;
  const region = { ...used, places };
  writeJson(manifestFile(buildFolder(dir, used.id)), region);
  return region;
}

/** Two builds within a second are still two. */
const freeSecond = (dir: string, name: string, at: number): number =>
  existsSync(buildFolder(dir, idOf(name, at))) ? freeSecond(dir, name, at + 1_000) : at;

function makeRegionDir(dir: string): void {
  try {
    makeFolder(dir);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${dir}: the folder cannot be made (${why}); set REGION_DIR to one that can be written to`, {
      cause,
    });
  }
}

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
