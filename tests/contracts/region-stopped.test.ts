import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VARIABLE_NAMES } from '../../lib/config.ts';
import { osmPbf } from '../fixtures/osm-pbf.ts';
import { wenxiPbf } from '../fixtures/region/wenxi-pbf.ts';

const BARE = { ...process.env, ...Object.fromEntries(VARIABLE_NAMES.map((name) => [name, undefined])) };

describe('npm run region, ended from outside', { timeout: 120_000 }, () => {
  let dir: string;
  let pids: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-region-stopped-'));
    pids = join(dir, 'pids');
    mkdirSync(join(dir, 'programs'));
    writeFileSync(join(dir, 'wenxi.osm.pbf'), wenxiPbf());
  });
  afterEach(() => {
    for (const pid of existsSync(pids) ? startedPids() : []) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  const startedPids = () => readFileSync(pids, 'utf8').trim().split('\n').map(Number);

  /** Starts it with a tilemaker that works for a minute, with a child of its own; resolves once that is running. */
  async function started(script = '') {
    const path = join(dir, 'programs/tilemaker');
    writeFileSync(
      path,
      `#!/bin/sh\n${script}\nsleep 60 &\nprintf '%s\\n%s\\n' $$ $! > ${pids}.new\nmv ${pids}.new ${pids}\nwait\nwait\n`,
    );
    chmodSync(path, 0o755);
    const { child, ended } = startIn(dir, ['wenxi.osm.pbf', '--no-places', '--no-streets']);
    while (!existsSync(pids)) {
      if (child.exitCode !== null) throw new Error(`it ended early: ${(await ended).error}`);
      await wait(20);
    }
    return { child, ended };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'D12: by %s, ends in words and leaves nothing running',
    async (signal) => {
      const { child, ended } = await started();
      child.kill(signal);
      expect(await ended).toEqual({ code: 1, error: 'stopped; run the same command to go on\n' });
      expect(startedPids().filter(isRunning)).toEqual([]);
    },
  );

  it('D12: while it reads places, leaves no process of theirs, and goes on where it was', async () => {
    const cafes = Array.from({ length: 60_000 }, (_, at) => ({
      id: at + 1,
      lng: 117 + (at % 300) / 1_000,
      lat: 29 + at / 300_000,
      tags: { amenity: 'cafe', name: `Café ${at}` },
    }));
    writeFileSync(join(dir, 'cafes.osm.pbf'), osmPbf(cafes, []));
    const start = () => startIn(dir, ['cafes.osm.pbf', '--no-streets', '--no-map']);
    const first = start();
    await expect.poll(() => childrenOf(first.child.pid), { timeout: 30_000 }).toHaveLength(1);
    const [reader = 0] = childrenOf(first.child.pid);
    first.child.kill('SIGINT');
    expect(await first.ended).toEqual({ code: 1, error: 'stopped; run the same command to go on\n' });
    expect(isRunning(reader)).toBe(false);
    // Whoever ends it at once takes the reader along.
    const killed = start();
    await expect.poll(() => childrenOf(killed.child.pid), { timeout: 30_000 }).toHaveLength(1);
    const [left = 0] = childrenOf(killed.child.pid);
    killed.child.kill('SIGKILL');
    await expect.poll(() => isRunning(left), { timeout: 10_000 }).toBe(false);
    expect(await start().ended).toEqual({ code: 0, error: '' });
  });

  it('D12: by a second Ctrl-C, leaves nothing running that would not end itself, and does not wait for it', async () => {
    const { child, ended } = await started("trap '' TERM");
    const before = performance.now();
    // Those that follow at once are the same Ctrl-C, as npm hands it on; otherwise it is killed after five seconds.
    await expect.poll(() => [child.kill('SIGINT'), child.exitCode].at(1), { timeout: 4_000 }).toBe(1);
    expect(performance.now() - before).toBeGreaterThan(1_000);
    await ended;
    await expect.poll(() => startedPids().filter(isRunning)).toEqual([]);
  });
});

/** Runs the command in the folder, with the programs that are in it. */
function startIn(dir: string, args: string[]) {
  const child = spawn(process.execPath, [resolve('scripts/region.ts'), ...args], {
    cwd: dir,
    env: { ...BARE, NODE_ENV: 'production', PATH: `${join(dir, 'programs')}:/usr/bin:/bin` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    error += part;
  });
  const ended = new Promise<{ code: number | null; error: string }>((done) => {
    child.on('close', (code) => done({ code, error }));
  });
  return { child, ended };
}

const childrenOf = (pid = 0): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)])
    .stdout.toString()
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : Number(line)));

/** One that has ended but that nobody has asked about yet is not running. */
const isRunning = (pid: number) => /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout.toString());
