import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const TICKS_PER_S = 100;

export interface Subject {
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a program of this repository and waits until it answers HTTP at `url`. If it fails to, its output is shown.
 */
export async function startProcess(
  args: string[],
  env: Record<string, string>,
  url: string,
  cwd = '.',
): Promise<Subject> {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (data: Buffer) => {
    output = (output + data.toString()).slice(-2_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}:\n${output}`);
    const isUp = await fetch(url).then(
      async (response) => {
        await response.arrayBuffer();
        return true;
      },
      () => false,
    );
    if (isUp && child.pid) return { pid: child.pid, stop: () => stop(child) };
    await wait(100);
  }
  await stop(child);
  throw new Error(`${args.join(' ')} did not answer at ${url}:\n${output}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}

/** CPU time used so far by a process and those it started, user and system, in µs. Source: proc(5), fields 14 and 15. */
export const cpuUs = (pid: number): number => sumOf(pid, cpuOf);

/** Resident memory of a process and those it started, in MB. */
export const rssMb = (pid: number): number => sumOf(pid, rssOf);

function sumOf(pid: number, figure: (pid: number) => number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + sumOf(Number(child), figure), figure(pid));
}

function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_S) * 1_000_000;
}

function rssOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
