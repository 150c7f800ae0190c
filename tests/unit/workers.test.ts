import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';

let main: ChildProcess | undefined;

afterEach(async () => {
  if (!main || main.exitCode !== null || main.signalCode !== null) return;
  main.kill('SIGKILL');
  await once(main, 'exit');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(count: number, env: Record<string, string> = {}) {
  const port = await freePort();
  main = spawn(process.execPath, ['tests/fixtures/workers-main.mjs', String(count)], {
    env: { ...process.env, PORT: String(port), ...env },
    stdio: 'ignore',
  });
  return { main, port };
}

/** The process that answered, over a connection of its own; null: nobody. */
function answeredBy(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const request = get({ port, host: '127.0.0.1', agent: false }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => resolve(Number(text)));
    });
    request.on('error', () => resolve(null));
    // A connection handed to a worker in the moment of its death.
    request.setTimeout(1_000, () => request.destroy(new Error('no answer')));
  });
}

async function allOf(port: number, count: number): Promise<number[]> {
  const seen = new Set<number>();
  await vi.waitFor(
    async () => {
      seen.clear();
      for (let tries = 0; tries < 2 * count; tries += 1) {
        const pid = await answeredBy(port);
        if (pid !== null) seen.add(pid);
      }
      expect(seen.size).toBe(count);
    },
    { timeout: 30_000, interval: 50 },
  );
  return [...seen];
}

describe('several workers', () => {
  it('share one port, and one that is killed is replaced while the others serve', async () => {
    const { port } = await start(2);
    const [first = 0, second = 0] = await allOf(port, 2);
    process.kill(first, 'SIGKILL');
    const after = await vi.waitFor(
      async () => {
        const pids = await allOf(port, 2);
        expect(pids).not.toContain(first);
        return pids;
      },
      { timeout: 30_000 },
    );
    expect(after).toContain(second);
  });

  it('end together, and the server with the last of them', async () => {
    const { main, port } = await start(2);
    const pids = await allOf(port, 2);
    main.kill('SIGTERM');
    const [code] = await once(main, 'exit');
    expect(code).toBe(0);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('that cannot start end the server with their own exit code', async () => {
    const { main } = await start(2, { FAILS: '1' });
    const [code] = await once(main, 'exit');
    expect(code).toBe(3);
  });
});
