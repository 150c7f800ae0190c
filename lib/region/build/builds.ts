import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Region, regionSchema } from '../region.ts';
import { buildFolder, buildsFolder, currentFile, currentSchema, manifestFile } from '../region-files.ts';
import { writeJson } from './write-json.ts';

/** A running server may still read the build before the current one. */
const KEPT = 2;

/** Every build under the folder, oldest first; those that cannot be read are left out. */
export function buildsIn(dir: string): Region[] {
  const folder = buildsFolder(dir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((id) => readRegion(dir, id) ?? []);
}

/** The id of the build that is used, if there is one. */
export function currentId(dir: string): string | undefined {
  return currentSchema.safeParse(jsonIn(currentFile(dir))).data?.id;
}

export function switchTo(dir: string, id: string): void {
  writeJson(currentFile(dir), { id });
}

/** Removes all but the build that is used and the one before it; returns those that are gone, as far as they can be read. */
export function removeOldBuilds(dir: string): { id: string; name?: string }[] {
  const used = currentId(dir);
  const folder = buildsFolder(dir);
  const old = readdirSync(folder)
    .filter((id) => id !== used)
    .sort()
    .slice(0, -(KEPT - 1))
    .map((id) => readRegion(dir, id) ?? { id });
  for (const { id } of old) rmSync(join(folder, id), { recursive: true, force: true });
  return old;
}

/**
 * Removes every build of a region; the latest of those that stay is used from then on. Returns how many went, and the
 * region that is used now.
 */
export function removeBuilds(dir: string, name: string): { removed: number; used: Region | undefined } {
  const gone = buildsIn(dir).filter((region) => region.name === name);
  const rest = buildsIn(dir).filter((region) => region.name !== name);
  const used = rest.find(({ id }) => id === currentId(dir)) ?? rest.at(-1);
  if (gone.length > 0) {
    if (used) switchTo(dir, used.id);
    else rmSync(currentFile(dir), { force: true });
  }
  for (const { id } of gone) rmSync(buildFolder(dir, id), { recursive: true, force: true });
  return { removed: gone.length, used };
}

const readRegion = (dir: string, id: string): Region | undefined =>
  regionSchema.safeParse(jsonIn(manifestFile(buildFolder(dir, id)))).data;

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
