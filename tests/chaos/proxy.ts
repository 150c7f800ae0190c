import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** The response header naming the instance that answered: a number that ends in its position in the list, such as its port. */
export const SERVED_BY = 'x-served-by';

const PROBE_EVERY_MS = 300;
const PROBE_MS = 1_000;

export interface RoundRobin {
  url: string;
  /** The same over HTTPS, if it has that. */
  secureUrl?: string;
  /** The instance answered its last probe. */
  isUp(at: number): boolean;
  close(): Promise<void>;
}

/**
 * A miniature load balancer: requests rotate among the instances that answer; those that fail their probes come last.
 * One that refuses the connection is skipped; what breaks later breaks for the client, too.
 */
export async function startRoundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const isUp = ports.map(() => true);
  let turn = 0;

  async function forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    for (const at of order()) {
      const answer = await ask(at, incoming, outgoing, body).catch((error: unknown) => {
        const isRefused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
        if (!isRefused && incoming.method !== 'GET') throw error;
        return null;
      });
      if (!answer) continue;
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, [SERVED_BY]: String(at) });
      outgoing.flushHeaders();
      pipeline(answer, outgoing, () => {});
      return;
    }
    throw new Error('no instance answered');
  }

  function order(): number[] {
    turn += 1;
    const round = ports.map((_, at) => (at + turn) % ports.length);
    return [...round.filter((at) => isUp[at]), ...round.filter((at) => !isUp[at])];
  }

  function ask(
    at: number,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: Buffer,
  ): Promise<IncomingMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const { method, url, headers } = incoming;
    const asking = request({ port: ports[at], host: '127.0.0.1', method, path: url, headers, agent: false }, resolve);
    asking.once('error', reject);
    outgoing.once('close', () => asking.destroy());
    asking.end(body);
    return promise;
  }

  async function probe(at: number, port: number): Promise<void> {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(PROBE_MS) });
      await response.arrayBuffer();
      isUp[at] = true;
    } catch {
      isUp[at] = false;
    }
  }

  const server = createServer((incoming, outgoing) => {
    outgoing.on('error', () => {});
    forward(incoming, outgoing).catch(() => {
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const prober = setInterval(() => {
    for (const [at, port] of ports.entries()) void probe(at, port);
  }, PROBE_EVERY_MS);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isUp: (at) => isUp[at] ?? false,
    async close() {
      clearInterval(prober);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
