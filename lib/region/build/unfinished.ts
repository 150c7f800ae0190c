import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { makeFolder } from '../../private-file.ts';
import { regionSchema } from '../region.ts';
import { slugOf } from './region-name.ts';
import { writeJson } from './write-json.ts';

const doneSchema = regionSchema.pick({ name: true, streets: true, map: true });
/** The parts that an interrupted build has already made. */
export type Done = Omit<z.infer<typeof doneSchema>, 'name'>;

/** Where builds are made until they are whole. */
const unfinishedFolder = (dir: string) => join(dir, 'unfinished');
const doneFile = (folder: string) => join(folder, 'done.json');

/** A build in the making: the same file under the same name goes on where it was interrupted. */
export function openUnfinished(dir: string, name: string, sha256: string) {
  const key = createHash('sha256').update(`${sha256} ${name}`).digest('hex').slice(0, 12);
  const folder = join(unfinishedFolder(dir), `${key}-${slugOf(name)}`);
  makeFolder(folder);
  const keep = (done: Done) => writeJson(doneFile(folder), { name, ...done });
  const done = (): Done => {
    // Nothing was finished before the interruption, or nobody knows what: it is made again.
    const { name: _, ...parts } = readDone(folder) ?? { name };
    return parts;
  };
  keep(done());
  /** Removes everything but the list of what is done and these. */
  const removeOthers = (kept: string[]) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (path !== doneFile(folder) && !kept.includes(path)) rmSync(path, { recursive: true, force: true });
    }
  };
  return { folder, done, keep, removeOthers, file: doneFile(folder) };
}

/** The names of regions whose build was interrupted. */
export function unfinishedIn(dir: string): string[] {
  return [...new Set(foldersIn(dir).flatMap((folder) => readDone(folder)?.name ?? []))];
}

/** Removes what interrupted builds of this region have made, and of no other; returns how many there were. */
export function removeUnfinished(dir: string, name: string): number {
  const gone = foldersIn(dir).filter((folder) => readDone(folder)?.name === name);
  for (const folder of gone) rmSync(folder, { recursive: true, force: true });
  if (existsSync(unfinishedFolder(dir)) && foldersIn(dir).length === 0) rmdirSync(unfinishedFolder(dir));
  return gone.length;
}

function foldersIn(dir: string): string[] {
  const all = unfinishedFolder(dir);
  return existsSync(all) ? readdirSync(all).map((name) => join(all, name)) : [];
}

function readDone(folder: string) {
  try {
    return doneSchema.parse(JSON.parse(readFileSync(doneFile(folder), 'utf8')));
  } catch {
    return undefined;
  }
}
