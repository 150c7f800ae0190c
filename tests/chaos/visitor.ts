export interface SeenChunk {
  offset: number;
  type: string;
  delta?: string;
  messageId?: string;
  [name: string]: unknown;
}

export interface Reading {
  chunks: SeenChunk[];
  /** The text so far. */
  text(): string;
  /** Resolves when the response has ended or broken off. */
  done: Promise<'ended' | 'broken'>;
  /** Resolves once at least this many chunks have arrived (or the response is over). */
  upTo(count: number): Promise<void>;
  leave(): void;
}

export interface StoredView {
  session: { id: string; isRunning: boolean };
  messages: { id: string; role: string; parts: { type: string; text?: string }[]; metadata: { status?: string } }[];
}

/** One visitor with a cookie, who may talk to any instance. */
export class ChaosVisitor {
  #cookie = '';

  cookie(): string {
    return this.#cookie;
  }

  async ask(url: string, sessionId: string, messageId: string, text: string): Promise<Response> {
    const message = { id: messageId, role: 'user', parts: [{ type: 'text', text }] };
    return this.#fetch(`${url}/api/chat`, { method: 'POST', body: JSON.stringify({ id: sessionId, message }) });
  }

  resume(url: string, sessionId: string, after = 0): Promise<Response> {
    return this.#fetch(`${url}/api/chat/${sessionId}/stream?after=${after}`, {});
  }

  /** Requests continuation of a broken-off answer. */
  goOn(url: string, sessionId: string, messageId: string): Promise<Response> {
    const body = JSON.stringify({ id: sessionId, trigger: 'continue', messageId });
    return this.#fetch(`${url}/api/chat`, { method: 'POST', body });
  }

  stop(url: string, sessionId: string): Promise<Response> {
    return this.#fetch(`${url}/api/chat/${sessionId}/stop`, { method: 'POST' });
  }

  /** The stored conversation; null if it does not exist. Throws if the server cannot say. */
  async stored(url: string, sessionId: string): Promise<StoredView | null> {
    const response = await this.#fetch(`${url}/api/sessions/${sessionId}`, {});
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as StoredView;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(this.#cookie && { cookie: this.#cookie }) };
    const response = await fetch(url, { ...init, headers });
    const set = response.headers.get('set-cookie');
    if (set) this.#cookie = set.split(';')[0] ?? '';
    return response;
  }
}

/** Reads a UI message stream in the background, into `chunks`. */
export function read(response: Response, chunks: SeenChunk[] = []): Reading {
  let news = Promise.withResolvers<void>();
  let isOver = false;
  const reader = response.body?.getReader();
  async function run(): Promise<'ended' | 'broken'> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for (;;) {
        const next = await reader?.read();
        if (!next || next.done) return rest === '' ? 'ended' : 'broken';
        const events = (rest + decoder.decode(next.value, { stream: true })).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          const match = /^(?:id: (\d+)\n)?data: (\{.*)$/.exec(event);
          if (match) chunks.push({ ...JSON.parse(match[2] ?? ''), offset: Number(match[1] ?? 0) } as SeenChunk);
        }
        news.resolve();
        news = Promise.withResolvers();
      }
    } catch {
      return 'broken';
    } finally {
      isOver = true;
      news.resolve();
    }
  }
  const done = run();
  return {
    chunks,
    text: () => textOf(chunks),
    done,
    async upTo(count) {
      while (chunks.length < count && !isOver) await news.promise;
    },
    leave: () => void reader?.cancel().catch(() => {}),
  };
}

export const textOf = (chunks: SeenChunk[]) =>
  chunks.map(({ type, delta }) => (type === 'text-delta' ? delta : '')).join('');

export const endingsOf = (chunks: SeenChunk[]) =>
  chunks.map(({ type }) => type).filter((type) => ['finish', 'abort', 'error'].includes(type));

/** The stored answer's text. */
export const storedText = (view: StoredView | null): string =>
  (view?.messages.at(-1)?.parts ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('');
