import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { untilTrue } from './instance.ts';

/** A server of the harness that can be taken away and brought back. */
export interface TestEngine {
  url: string;
  start(): Promise<void>;
  /** At once, as in a crash. */
  kill(): Promise<void>;
}

export function redisEngine(port: number, dir: string): TestEngine {
  let child: ChildProcess | undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
      child = spawn('redis-server', args, { stdio: 'ignore' });
      await untilListening('Redis', port);
    },
    kill: () => killed(child),
  };
}

/** PostgreSQL of Debian; as root it runs as the user postgres, which it asks for. */
export function postgresEngine(port: number, dir: string): TestEngine {
  const version = readdirSync('/usr/lib/postgresql').sort().at(-1) ?? '';
  const bin = (name: string) => join('/usr/lib/postgresql', version, 'bin', name);
  const data = join(dir, 'pg');
  const who = process.getuid?.() === 0 ? idsOf('postgres') : {};
  let child: ChildProcess | undefined;
  let isMade = false;
  return {
    url: `postgres://wentu@127.0.0.1:${port}/postgres`,
    async start() {
      if (!isMade) {
        mkdirSync(data);
        if (who.uid !== undefined && who.gid !== undefined) chownSync(data, who.uid, who.gid);
        execFileSync(bin('initdb'), ['-D', data, '-A', 'trust', '-U', 'wentu', '--encoding=UTF8'], {
          ...who,
          cwd: '/',
          stdio: 'ignore',
        });
        isMade = true;
      }
      const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];
      const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
      child = spawn(bin('postgres'), args, { ...who, cwd: '/', stdio: 'ignore' });
      await untilListening('PostgreSQL', port);
      await untilTrue('PostgreSQL to accept', 20_000, async () => {
        try {
          execFileSync(bin('pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
          return true;
        } catch {
          return false;
        }
      });
    },
    async kill() {
      // SIGQUIT is its immediate shutdown; SIGKILL would leave its children behind.
      child?.kill('SIGQUIT');
      if (child && child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function killed(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function idsOf(user: string): { uid?: number; gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilListening(name: string, port: number): Promise<void> {
  await untilTrue(`${name} on port ${port}`, 20_000, () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    return promise.finally(() => socket.destroy());
  });
}
