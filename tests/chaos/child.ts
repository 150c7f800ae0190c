import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Readable } from 'node:stream';

const running = new Map<ChildProcess, NodeJS.Signals>();

function killAll(): void {
  for (const [child, signal] of running) child.kill(signal);
}

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A process of the harness that does not outlive it. atExit: how it is then ended. */
export interface Child {
  /** Throws if it has ended by itself. */
  assertRunning(): void;
  kill(signal: NodeJS.Signals): void;
  pid: number | undefined;
  stderr: Readable | null;
  ended: Promise<void>;
}

/** Starts a server on a port that must be free: a leftover of another run would be mistaken for it. */
export async function startChild(
  what: { name: string; port: number; command: string; args: string[]; atExit?: NodeJS.Signals },
  options: SpawnOptions,
): Promise<Child> {
  if (await isListening(what.port)) throw new Error(`port ${what.port}, for ${what.name}, is in use`);
  const child = spawn(what.command, what.args, options);
  running.set(child, what.atExit ?? 'SIGKILL');
  const ended = once(child, 'exit').then(() => void running.delete(child));
  return {
    assertRunning() {
      const how = child.exitCode ?? child.signalCode;
      if (how !== null) throw new Error(`${what.name} on port ${what.port} ended with ${how}`);
    },
    kill: (signal) => void child.kill(signal),
    pid: child.pid,
    stderr: child.stderr,
    ended,
  };
}

export function isListening(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}
