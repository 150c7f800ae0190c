import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES_UP_TO } from './basemap-places.mjs';

/** The files of a folder, as paths relative to it, in order. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Names and contents of a folder's files as 12 hex digits. */
export function contentHash(folder) {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) {
    const content = readFileSync(join(folder, file));
    hash.update(`${file.replaceAll('\\', '/')} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Moves generated/basemap/ to public/basemap/<hash of its contents>/, so that browsers may cache the files for ever,
 * and writes generated/basemap.json, which tells the page where they are and in which
 * files the names of places come. Earlier ones are deleted.
 */
export function publishBasemap(root) {
  const made = join(root, 'generated/basemap');
  const folder = contentHash(made);
  const site = join(root, 'public/basemap');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  renameSync(made, join(site, folder));
  writeFileSync(join(root, 'generated/basemap.json'), `${JSON.stringify({ folder, placesUpTo: PLACES_UP_TO })}\n`);
}
