import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

interface RunSettings {
  signal: AbortSignal;
  cwd?: string;
  onLine?(line: string): void;
}

export interface Ended {
  /** null: ended by a signal. */
  code: number | null;
  /** The signal that ended it. */
  killedBy: NodeJS.Signals | null;
  /** What it printed last. */
  lines: string[];
}

const KEPT_LINES = 40;
const KILL_AFTER_MS = 5_000;

/** Those that lead the groups of what runs now. They are in groups of their own, so nobody else ends them. */
const leaders = new Set<number>();
process.on('exit', () => {
  for (const pid of leaders) end(pid, 'SIGKILL');
});

/**
 * Runs a program to its end, line by line. An abort ends it and everything it started, and rejects with the signal's
 * reason once it is gone; so does the end of this process, at once. Rejects with the system's error if it cannot be
 * started.
 */
export function runProgram(program: string, args: string[], { signal, cwd, onLine }: RunSettings): Promise<Ended> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const child = spawn(program, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) leaders.add(child.pid);
    const lines: string[] = [];
    const read = (line: string) => {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      onLine?.(line);
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    let killing: NodeJS.Timeout | undefined;
    const stop = () => {
      end(child.pid, 'SIGTERM');
      killing = setTimeout(() => end(child.pid, 'SIGKILL'), KILL_AFTER_MS);
    };
    signal.addEventListener('abort', stop, { once: true });
    const done = () => {
      if (child.pid !== undefined) leaders.delete(child.pid);
      clearTimeout(killing);
      signal.removeEventListener('abort', stop);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code, killedBy) => {
      done();
      if (signal.aborted) reject(signal.reason);
      else resolve({ code, killedBy, lines });
    });
  });
}

/** With its children: it leads a group of its own. */
function end(pid: number | undefined, how: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, how);
  } catch {
    // It has ended in the meantime.
  }
}
