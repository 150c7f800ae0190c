import { readFileSync, writeFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { serverArgs } from '../../scripts/server-args.mjs';
import { withoutCeilings } from '../../scripts/without-ceilings.mjs';
import { startChild } from './child.ts';

/** A running build, as one process: `next start`, or server.js of the standalone folder. */
export interface Instance {
  url: string;
  port: number;
  /** Sends the signal; if it ends the process, resolves when that has ended. */
  signal(name: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
  /** Memory now, and the peak since the last call of `forgetPeak`, bytes. */
  memory(): { rss: number; peak: number };
  forgetPeak(): void;
}

/** Of every instance. */
export const BASE = {
  OFFLINE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  COOKIE_SECRET: 'one secret for all instances of the harness',
  LOG_LEVEL: 'error',
  LIMIT_PER_MINUTE: '100000',
  LIMIT_PER_DAY: '1000000',
  LIMIT_IP_PER_MINUTE: '100000',
  LIMIT_IP_PER_DAY: '1000000',
  LIMIT_REQUESTS_PER_MINUTE: '1000000',
  LIMIT_SITE_ANSWERS_PER_DAY: '1000000',
  ...withoutCeilings(),
  LIMIT_LIVE_PER_USER: '1000',
};

let uncaught = 0;

/** Uncaught exceptions and rejections in all instances so far. */
export const uncaughtErrors = (): number => uncaught;

/** Forwards an instance's complaints, and counts uncaught errors. */
function listen(stderr: Readable | null, isQuiet: boolean): void {
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    uncaught += text.match(/uncaughtException|unhandledRejection|unhandled-rejection/g)?.length ?? 0;
    if (!isQuiet && !/^(Debugger|For help, see)/.test(text)) process.stderr.write(text);
  });
}

/** Starts an instance and waits until it serves or, if `isDatabaseDown`, until it answers at all. */
export async function startInstance(
  port: number,
  env: Record<string, string>,
  { isDatabaseDown = false, isStandalone = false } = {},
): Promise<Instance> {
  const next = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'];
  const dist = process.env.NEXT_DIST_DIR ?? '.next';
  const args = isStandalone ? ['--max-semi-space-size=16', `${dist}/standalone/server.js`] : [...serverArgs, ...next];
  const what = { name: 'an instance', port, command: process.execPath, args };
  const child = await startChild(what, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...BASE, PORT: String(port), HOSTNAME_BIND: '127.0.0.1', ...env },
  });
  listen(child.stderr, isDatabaseDown);
  const url = `http://127.0.0.1:${port}${process.env.BASE_PATH ?? ''}`;
  await untilTrue(`an instance on port ${port}`, 60_000, async () => {
    child.assertRunning();
    const response = await fetch(`${url}/api/health`).catch(() => null);
    return isDatabaseDown ? response !== null : (response?.ok ?? false);
  });
  return {
    url,
    port,
    async signal(name) {
      child.kill(name);
      if (name === 'SIGKILL' || name === 'SIGTERM') await child.ended;
    },
    memory: () => ({ rss: kilobytesOf(child.pid, 'VmRSS') * 1_024, peak: kilobytesOf(child.pid, 'VmHWM') * 1_024 }),
    forgetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, '5'),
  };
}

function kilobytesOf(pid: number | undefined, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
}

/** Checks every 25 ms until it holds; after the time is up, throws naming what was awaited. */
export async function untilTrue(what: string, withinMs: number, holds: () => Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  while (!(await holds())) {
    if (performance.now() - startedAt > withinMs) throw new Error(`waited ${withinMs} ms for ${what}`);
    await pause(25);
  }
  return performance.now() - startedAt;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
