import { spawn } from 'node:child_process';
import { rssMb } from '../bench-stream/process.ts';

export interface Made {
  seconds: number;
  /** Of the command and all that it starts, in MB at one moment; undefined where the system does not tell. */
  peakMb: number | undefined;
  /** What it printed. */
  text: string;
}

/** Runs npm run region, and looks ten times a second at the memory of its processes. */
export async function makeRegion(args: string[], env: Record<string, string>): Promise<Made> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/region.ts', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  let peakMb: number | undefined;
  const look = setInterval(() => {
    const now = child.pid === undefined ? undefined : memoryOf(child.pid);
    if (now !== undefined) peakMb = Math.max(peakMb ?? 0, now);
  }, 100);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`npm run region ended with ${code}`);
  return { seconds: (performance.now() - started) / 1_000, peakMb, text };
}

/** undefined: one of them has just ended, or this system does not tell. */
function memoryOf(pid: number): number | undefined {
  try {
    return rssMb(pid);
  } catch {
    return undefined;
  }
}
