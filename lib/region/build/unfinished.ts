import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { makeFolder } from '../../private-file.ts';
import { regionSchema } from '../region.ts';
import { slugOf } from './region-name.ts';
import { writeJson } from './write-json.ts';

const doneSchema = regionSchema.pick({ streets: true, map: true });
/** The parts that an interrupted build has already made. */
export type Done = z.infer<typeof doneSchema>;

/** Where builds are made until they are whole. */
export const unfinishedFolder = (dir: string) => join(dir, 'unfinished');

/** A build in the making: the same file under the same name goes on where it was interrupted. */
export function openUnfinished(dir: string, name: string, sha256: string) {
  const folder = join(unfinishedFolder(dir), `${sha256.slice(0, 12)}-${slugOf(name)}`);
  makeFolder(folder);
  const file = join(folder, 'done.json');
  return {
    folder,
    done: (): Done => readDone(file),
    keep: (done: Done) => writeJson(file, done),
    file,
  };
}

function readDone(file: string): Done {
  try {
    return doneSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Nothing was finished before the interruption, or nobody knows what: it is made again.
    return {};
  }
}
