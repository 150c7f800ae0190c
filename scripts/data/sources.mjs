import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const FOLDER = new URL('sources/', import.meta.url);

/** The text of a file in sources/, which `npm run data:fetch` writes. `.br` files are compressed. */
export function readSource(name) {
  const bytes = readFileSync(new URL(name, FOLDER));
  return (name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString();
}

/** Rows of a .tsv file there, each a list of cells. */
export const readSourceRows = (name) =>
  readSource(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
