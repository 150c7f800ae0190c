import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SERVER = join(ROOT, '.next/server');
/** "nobody" on every Linux. */
const NOBODY = 65_534;

/** A running function. */
export interface Alone {
  url: string;
  /** What it printed. */
  output(): string;
  stop(): Promise<void>;
}

/** Entries of the build that become functions: "middleware", "app/page", "app/api/chat/route" … */
export function entriesOfBuild(): string[] {
  return readdirSync(SERVER, { recursive: true })
    .map(String)
    .filter((file) => /(^middleware|\/(page|route))\.js\.nft\.json$/.test(file) && !file.includes('_global-error'))
    .map((file) => file.slice(0, -'.js.nft.json'.length))
    .sort();
}

/**
 * Starts one function of the build with only its own files (those the build traced for it, for instrumentation, and for
 * the framework's server), in a read-only folder, as a user without rights, in an environment that names a platform.
 */
export async function startAlone(entry: string): Promise<Alone> {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-function-'));
  for (const file of filesOf(entry)) take(file, dir);
  copyFileSync(join(import.meta.dirname, 'function-host.cjs'), join(dir, 'host.cjs'));
  seal(dir);
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, ['host.cjs', entry === 'middleware' ? entry : 'route'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', VERCEL: '1', OFFLINE: '1', PATH: process.env.PATH, NEXT_RUNTIME: 'nodejs' },
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  let output = '';
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGKILL');
    await gone;
    open(dir);
    rmSync(dir, { recursive: true, force: true });
  };
  const port = await new Promise<string | null>((done) => {
    const hear = (text: string) => {
      output += text;
      const found = /listening on (\d+)/.exec(output)?.[1];
      if (found) done(found);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('exit', () => done(null));
  });
  if (port !== null) return { url: `http://127.0.0.1:${port}`, output: () => output, stop };
  await stop();
  throw new Error(`${entry} did not start:\n${output}`);
}

/** Absolute paths. A platform adds the files that every server of the framework needs. */
function filesOf(entry: string): Set<string> {
  const traced = (nft: string) => {
    const { files } = JSON.parse(readFileSync(nft, 'utf8')) as { files: string[] };
    return files.map((file) => resolve(dirname(nft), file));
  };
  const all = [
    join(SERVER, `${entry}.js`),
    join(SERVER, 'instrumentation.js'),
    join(ROOT, '.next/required-server-files.json'),
  ];
  all.push(...traced(join(SERVER, `${entry}.js.nft.json`)), ...traced(join(SERVER, 'instrumentation.js.nft.json')));
  if (entry !== 'middleware') {
    const required = JSON.parse(readFileSync(join(ROOT, '.next/required-server-files.json'), 'utf8')) as {
      files: string[];
    };
    all.push(...required.files.map((file) => join(ROOT, file)), ...traced(join(ROOT, '.next/next-server.js.nft.json')));
  }
  return new Set(all);
}

/** Links stay links: the build refers to packages by them. */
function take(file: string, dir: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) return;
  const to = join(dir, relative(ROOT, file));
  mkdirSync(dirname(to), { recursive: true });
  if (found.isSymbolicLink()) symlinkSync(readlinkSync(file), to);
  else if (found.isFile()) give(file, to);
}

/** One file under two names where the disks allow it: a function has some two thousand. */
function give(file: string, to: string): void {
  try {
    linkSync(file, to);
  } catch {
    copyFileSync(file, to);
  }
}

const foldersIn = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
function seal(dir: string): void {
  for (const folder of [...foldersIn(dir), dir]) chmodSync(folder, 0o555);
}
function open(dir: string): void {
  for (const folder of [dir, ...foldersIn(dir)]) chmodSync(folder, 0o755);
}
