import type { BBox } from '../../geo/lng-lat.ts';
import { runProgram } from '../run-program.ts';
import { whyKilled } from '../why-killed.ts';

/** What to do where there is no tilemaker. */
const HOW_TO_GET =
  'the map is made by tilemaker 2.2 or newer, which is not installed: apt install tilemaker (Debian, Ubuntu), brew install tilemaker (macOS), ' +
  'or leave the map out with --no-map';

interface Run {
  input: string;
  /** Used if the extract does not say; does not cross the antimeridian. */
  bbox: BBox;
  output: string;
  config: string;
  process: string;
  /** Where it runs: paths in the configuration begin here. */
  folder: string;
  /** done of total tiles written, while it writes them. */
  onLine(words: string, done?: number, total?: number): void;
  signal: AbortSignal;
}

/** Runs tilemaker. Throws in words for the operator, with the last it said. */
export async function runTilemaker({ input, bbox, output, folder, onLine, signal, ...files }: Run): Promise<void> {
  const { config, process } = files;
  const options = { input, output, config, process, store: folder, bbox: bbox.join(',') };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  // It overwrites its own lines, ending them with a carriage return.
  const listen = (line: string) => {
    const [, done, total] = /writing tile (\d+) of (\d+)/.exec(line) ?? [];
    if (done) onLine('writing tiles', Number(done), Number(total));
    else if (line.trim() !== '') onLine('reading');
  };
  const { code, killedBy, lines } = await runProgram('tilemaker', args, { cwd: folder, onLine: listen, signal }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw cause.code === 'ENOENT' ? new Error(HOW_TO_GET, { cause }) : cause;
    },
  );
  const last = lines.findLast((line) => line.trim() !== '')?.trim() ?? 'it said nothing';
  if (code === 0) return;
  const killed = whyKilled(killedBy);
  const remedy = killed ? `tilemaker ${killed}` : REMEDIES.find(([says]) => says.test(last))?.[1];
  throw new Error(
    `${input}: ${remedy ?? `tilemaker ended with ${killedBy ?? code}`} (${last}); without a map: --no-map`,
  );
}

/** By the last words of tilemaker. Extracts that programs and sites offer have all of this right. */
const REMEDIES: [says: RegExp, what: string][] = [
  [
    /Could not find node/,
    'it has ways without all of their points; take an extract of whole ways, for example with osmium extract',
  ],
  [
    /zlib decompression/,
    'its blocks are not packed; write it anew with zlib, for example with osmium cat -f pbf,pbf_compression=zlib',
  ],
  [/[Nn]o space|database or disk is full/, 'the disk is full'],
];
