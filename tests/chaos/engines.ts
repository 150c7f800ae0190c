import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, isListening, startChild } from './child.ts';
import { untilTrue } from './instance.ts';

/** A server of the harness that can be taken down and brought back. */
export interface TestEngine {
  url: string;
  start(): Promise<void>;
  /** At once, as in a crash. */
  kill(): Promise<void>;
  /** Freezes it, connections and all, or lets it continue. */
  freeze(isFrozen: boolean): void;
}

export function redisEngine(port: number, dir: string): TestEngine {
  let child: Child | undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
      child = await startChild({ name: 'Redis', port, command: 'redis-server', args }, { stdio: 'ignore' });
      await untilListening(child, 'Redis', port);
    },
    async kill() {
      child?.kill('SIGKILL');
      await child?.ended;
    },
    freeze: (isFrozen) => child?.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT'),
  };
}

/** Debian's PostgreSQL; as root it runs as the user postgres, as it insists on. */
export function postgresEngine(port: number, dir: string): TestEngine {
  const version = readdirSync('/usr/lib/postgresql').sort().at(-1) ?? '';
  const bin = (name: string) => join('/usr/lib/postgresql', version, 'bin', name);
  const data = join(dir, 'pg');
  const who = process.getuid?.() === 0 ? idsOf('postgres') : {};
  let child: Child | undefined;
  let isMade = false;

  function make(): void {
    mkdirSync(data);
    if (who.uid !== undefined && who.gid !== undefined) chownSync(data, who.uid, who.gid);
    const args = ['-D', data, '-A', 'trust', '-U', 'wentu', '--encoding=UTF8', '--no-sync'];
    execFileSync(bin('initdb'), args, { ...who, cwd: '/', stdio: 'ignore' });
    isMade = true;
  }

  return {
    url: `postgres://wentu@127.0.0.1:${port}/postgres`,
    async start() {
      if (!isMade) make();
      const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];
      const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
      // SIGQUIT is its immediate shutdown; SIGKILL would leave its children behind.
      const what = { name: 'PostgreSQL', port, command: bin('postgres'), args, atExit: 'SIGQUIT' } as const;
      child = await startChild(what, { ...who, cwd: '/', stdio: 'ignore' });
      await untilListening(child, 'PostgreSQL', port);
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
      child?.kill('SIGQUIT');
      await child?.ended;
    },
    freeze: (isFrozen) => child?.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT'),
  };
}

function idsOf(user: string): { uid?: number; gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilListening(child: Child, name: string, port: number): Promise<void> {
  await untilTrue(`${name} on port ${port}`, 20_000, () => {
    child.assertRunning();
    return isListening(port);
  });
}
