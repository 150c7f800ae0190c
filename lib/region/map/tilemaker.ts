import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { BBox } from '../../geo/lng-lat.ts';

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
export function runTilemaker({ input, bbox, output, config, process, folder, onLine, signal }: Run): Promise<void> {
  const args = [
    '--input',
    input,
    '--output',
    output,
    '--config',
    config,
    '--process',
    process,
    '--store',
    folder,
    '--bbox',
    bbox.join(','),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('tilemaker', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], signal });
    let last = '';
    const listen = (line: string) => {
      const words = line.trim();
      if (words === '') return;
      last = words;
      const [, done, total] = /writing tile (\d+) of (\d+)/.exec(words) ?? [];
      if (done) onLine('writing tiles', Number(done), Number(total));
      else onLine('reading');
    };
    // It overwrites its own lines, ending them with a carriage return.
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', listen);
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new Error(HOW_TO_GET) : signal.aborted ? signal.reason : error);
    });
    child.on('close', (code, killed) => {
      if (code === 0) resolve();
      else reject(signal.aborted ? signal.reason : new Error(`tilemaker ended with ${killed ?? code}: ${last}`));
    });
  });
}
