import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running `next start` of the build, as one process. */
export interface Instance {
  url: string;
  /** Sends the signal; for those that end the process, resolves when it has ended. */
  signal(name: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
}

const BASE = {
  OFFLINE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  COOKIE_SECRET: 'one secret for all instances of the harness',
  LOG_LEVEL: 'error',
  LIMIT_PER_MINUTE: '100000',
  LIMIT_PER_DAY: '1000000',
  LIMIT_IP_PER_MINUTE: '100000',
  LIMIT_LIVE_PER_USER: '1000',
};

/** Starts an instance and waits until it serves. */
export async function startInstance(port: number, env: Record<string, string>): Promise<Instance> {
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'];
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...BASE, ...env },
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, 'exit');
  await untilTrue(`an instance on port ${port}`, 30_000, async () => {
    if (child.exitCode !== null) throw new Error(`the instance on port ${port} ended with ${child.exitCode}`);
    return (await fetch(`${url}/api/health`).catch(() => null))?.ok ?? false;
  });
  return {
    url,
    async signal(name) {
      child.kill(name);
      if (name === 'SIGKILL' || name === 'SIGTERM') await ended;
    },
  };
}

/** Asks every 25 ms until it holds; throws with what was awaited after the time. */
export async function untilTrue(what: string, withinMs: number, holds: () => Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  while (!(await holds())) {
    if (performance.now() - startedAt > withinMs) throw new Error(`waited ${withinMs} ms for ${what}`);
    await pause(25);
  }
  return performance.now() - startedAt;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
