// How long the files of lib, components and app are. Lines as wc -l counts them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LONG = 200;

/** Every source below the root, the shortest first: { file, lines }. */
export function sourceLengths(root = '.') {
  return ['lib', 'components', 'app']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
}

/** The length that this share of the files, sorted by length, stays below. */
export const lengthAt = (files, share) => files[Math.min(files.length - 1, Math.floor(files.length * share))].lines;

export const longFiles = (files) => files.filter(({ lines }) => lines > LONG);
