import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILT = resolve(process.env.NEXT_DIST_DIR ?? '.next', 'standalone');
/** "nobody" on every Linux. */
const NOBODY = 65_534;

/** The folder, copied to where there is nothing else. Only .data can be written in it, by a user without rights. */
export interface Alone {
  dir: string;
  /** Starts server.js there, with nothing in its environment but these. */
  start(env: Record<string, string>): Started;
  /** Runs a program of the folder to its end and returns what it printed. */
  run(args: string[], env?: Record<string, string>): string;
  remove(): void;
}

interface Started {
  child: ChildProcess;
  output(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export function placeAlone({ hasVolume = true } = {}): Alone {
  if (!existsSync(join(BUILT, 'next-server.js'))) throw new Error(`${BUILT} is not there: npm run standalone`);
  const base = mkdtempSync(join(tmpdir(), 'wentu-alone-'));
  const dir = join(base, 'app');
  give(BUILT, dir);
  const data = join(dir, '.data');
  if (hasVolume) mkdirSync(data);
  chmodFolders(dir, 'a-w,a+rx');
  chmodSync(base, 0o755);
  if (hasVolume) chmodSync(data, 0o700);
  const isRoot = process.getuid?.() === 0;
  if (hasVolume && isRoot) chownSync(data, NOBODY, NOBODY);
  const options = (env: Record<string, string>) => ({
    cwd: '/',
    env: { NODE_ENV: 'production' as const, PATH: '/usr/bin:/bin', OFFLINE: '1', ...env },
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  return {
    dir,
    start(env) {
      const args = ['--max-semi-space-size=16', join(dir, 'server.js')];
      const child = spawn(process.execPath, args, { ...options(env), stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
        });
      }
      const ended = once(child, 'exit') as Promise<[number | null]>;
      return {
        child,
        output: () => output,
        async stop() {
          child.kill('SIGTERM');
          return (await ended)[0];
        },
      };
    },
    run: (args, env = {}) =>
      execFileSync(process.execPath, args, { ...options(env), cwd: dir, encoding: 'utf8', stdio: 'pipe' }),
    remove() {
      chmodFolders(base, 'u+w');
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** One file under two names where the disks allow it; so the modes of files are left alone. */
function give(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

function chmodFolders(dir: string, mode: string): void {
  execFileSync('find', [dir, '-type', 'd', '-exec', 'chmod', mode, '{}', '+']);
}

/** Waits until it serves; throws with its output if it has ended. */
export async function untilServing(started: Started, url: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (started.child.exitCode !== null) throw new Error(`the server ended:\n${started.output()}`);
    if ((await fetch(`${url}/api/health`).catch(() => null))?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the server does not serve:\n${started.output()}`);
}
