import { Agent, type IncomingMessage, request } from 'node:http';
import { untilTrue } from './instance.ts';

export const HEALTH_TOKEN = 'token-for-the-health-of-workers';

interface Answered {
  status: number | undefined;
  /** Resolves with the whole body; rejects if it breaks off. */
  text(): Promise<string>;
}

/** A visitor who chooses the worker: a connection stays with the one that it was given to. */
export interface WorkerVisitor {
  /** The process ids of all workers, once there are `count`. */
  workers(count: number): Promise<number[]>;
  send(worker: number, method: string, path: string, body?: object): Promise<Answered>;
  ask(worker: number, text: string): Promise<Answered & { id: string }>;
}

export function createWorkerVisitor(port: number): WorkerVisitor {
  let cookie = '';

  function ask(agent: Agent, method: string, path: string, body?: object): Promise<IncomingMessage> {
    const headers = {
      'content-type': 'application/json',
      ...(cookie && { cookie }),
      ...(path.endsWith('/ready') && { authorization: `Bearer ${HEALTH_TOKEN}` }),
    };
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const asking = request({ port, host: '127.0.0.1', method, path, headers, agent }, resolve);
    asking.once('error', reject);
    asking.end(body && JSON.stringify(body));
    return promise;
  }

  /** A new connection, and the worker at its other end; null while there is none. */
  async function connect(): Promise<{ agent: Agent; worker: number } | null> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const text = await textOf(await ask(agent, 'GET', '/api/health/ready'));
      return { agent, worker: (JSON.parse(text) as { process: { pid: number } }).process.pid };
    } catch {
      agent.destroy();
      return null;
    }
  }

  async function send(worker: number, method: string, path: string, body?: object): Promise<Answered> {
    let agent: Agent | undefined;
    await untilTrue(`a connection to worker ${worker}`, 30_000, async () => {
      const made = await connect();
      if (made?.worker === worker) agent = made.agent;
      else made?.agent.destroy();
      return agent !== undefined;
    });
    if (!agent) throw new Error('no connection');
    const response = await ask(agent, method, path, body);
    cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
    const text = textOf(response);
    text.catch(() => {}).finally(() => agent?.destroy());
    return { status: response.statusCode, text: () => text };
  }

  return {
    async workers(count) {
      const seen = new Set<number>();
      await untilTrue(`${count} workers`, 120_000, async () => {
        const found = await Promise.all(Array.from({ length: 2 * count }, connect));
        seen.clear();
        for (const made of found) {
          if (made) seen.add(made.worker);
          made?.agent.destroy();
        }
        return seen.size === count;
      });
      return [...seen];
    },
    send,
    async ask(worker, text) {
      const id = crypto.randomUUID();
      const message = { id: 'm1', role: 'user', parts: [{ type: 'text', text }] };
      return { id, ...(await send(worker, 'POST', '/api/chat', { id, message })) };
    },
  };
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of response.setEncoding('utf8')) text += piece;
  return text;
}
