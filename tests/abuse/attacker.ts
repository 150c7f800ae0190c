import { request as send } from 'node:http';

/** After this an answer counts as missing. */
const PATIENCE_MS = 20_000;

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  bytes: number;
  ms: number;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  cookie?: string;
  /** Leaves as soon as the status is known: the answer itself takes seconds. */
  isLeaving?: boolean;
}

/** Somebody at one address of this machine (127.x.y.z), who follows none of the rules a browser follows. */
export class Attacker {
  readonly #port: number;
  readonly #address: string;

  constructor(port: number, address: string) {
    this.#port = port;
    this.#address = address;
  }

  ask(path: string, { method = 'GET', headers = {}, body, cookie, isLeaving }: Asked = {}): Promise<Answered> {
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const asking = send(
        {
          host: '127.0.0.1',
          port: this.#port,
          localAddress: this.#address,
          agent: false,
          path,
          method,
          headers: {
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }),
            ...(cookie !== undefined && { cookie }),
            ...headers,
          },
        },
        (response) => {
          if (isLeaving) response.destroy();
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', () => {});
          response.on('close', () => {
            const all = Buffer.concat(chunks);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: all.toString('utf8'),
              bytes: all.byteLength,
              ms: performance.now() - from,
            });
          });
        },
      );
      asking.on('error', reject);
      asking.setTimeout(PATIENCE_MS, () =>
        asking.destroy(new Error(`no answer to ${method} ${path} in ${PATIENCE_MS} ms`)),
      );
      asking.end(body);
    });
  }

  post(path: string, json: unknown, more: Asked = {}): Promise<Answered> {
    return this.ask(path, { method: 'POST', body: JSON.stringify(json), ...more });
  }
}

/** The cookie set by a response; undefined if there is none. */
export const cookieOf = ({ headers }: Answered): string | undefined => [headers['set-cookie']].flat()[0]?.split(';')[0];

/** The longest wait of an uninvolved visitor while `attack` runs, ms. */
export async function waitOfOthers<Result>(
  other: Attacker,
  attack: () => Promise<Result>,
): Promise<{ result: Result; waitMs: number }> {
  let isOver = false;
  let waitMs = 0;
  const watching = (async () => {
    while (!isOver) {
      waitMs = Math.max(waitMs, (await other.ask('/api/sessions')).ms);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  try {
    const result = await attack();
    return { result, waitMs };
  } finally {
    isOver = true;
    await watching;
  }
}
