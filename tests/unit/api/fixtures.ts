import { POST as postChat } from '../../../app/api/chat/route.ts';
import type { Server } from '../../../lib/runtime/compose.ts';

const KEY = Symbol.for('wentu.server');
const ORIGIN = 'http://localhost:3000';

/** Makes the routes use this server. */
export function useServer(server: Server): Server {
  (globalThis as { [KEY]?: Server })[KEY] = server;
  return server;
}

/** A miniature browser's cookie jar: one visitor. */
export class Visitor {
  cookie = '';

  request(path: string, init: RequestInit & { json?: unknown } = {}): Request {
    const headers = new Headers(init.headers);
    if (this.cookie && !headers.has('cookie')) headers.set('cookie', this.cookie);
    headers.set('host', 'localhost:3000');
    if (init.json !== undefined) headers.set('content-type', 'application/json');
    const body = init.json === undefined ? init.body : JSON.stringify(init.json);
    return new Request(`${ORIGIN}${path}`, { ...init, headers, ...(body !== undefined && { body }) });
  }

  keep(response: Response): Response {
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  /** POST /api/chat with a new message; returns the answer when it has ended. */
  async chat(
    sessionId: string,
    text: string,
    over: Record<string, unknown> = {},
  ): Promise<{ response: Response; text: string }> {
    const message = { id: crypto.randomUUID(), role: 'user', parts: [{ type: 'text', text }] };
    const json = { id: sessionId, message, ...over };
    const response = this.keep(await postChat(this.request('/api/chat', { method: 'POST', json })));
    return { response, text: await response.text() };
  }
}

/** The chunks of a UI message stream, without the final [DONE]. */
export const chunksIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice(6)) as { type: string; delta?: string; [name: string]: unknown });

export const paramsOf = <T>(params: T) => ({ params: Promise.resolve(params) });

/** The code of a refusal in either form: the page's, and the flat one of /api/stream. */
export async function codeOf(response: Response): Promise<[number, string]> {
  const body = (await response.json()) as { error: { code: string } } | { error: string; code: string };
  return [response.status, 'code' in body ? body.code : body.error.code];
}
