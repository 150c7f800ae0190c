import { readFileSync } from 'node:fs';

const HOST = 'https://maps.example';
const SOURCE = readFileSync('components/offline/worker.js', 'utf8');

interface Build {
  id: string;
  base: string;
  basemap: string;
  files: string[];
}

type Answer = () => Response | Promise<Response>;

/** Caches of one browser, as far as a worker uses them. */
export function browserCaches() {
  const stored = new Map<string, Map<string, Response>>();
  const urlOf = (key: string | { url: string }) => new URL(typeof key === 'string' ? key : key.url, HOST).href;
  const cacheOf = (entries: Map<string, Response>) => ({
    match: async (key: string | { url: string }) => entries.get(urlOf(key))?.clone(),
    put: async (key: string | { url: string }, answer: Response) => void entries.set(urlOf(key), answer),
    delete: async (key: string | { url: string }) => entries.delete(urlOf(key)),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
  });
  return {
    stored,
    async open(name: string) {
      const entries = stored.get(name) ?? new Map<string, Response>();
      stored.set(name, entries);
      return cacheOf(entries);
    },
    async match(key: string | { url: string }) {
      for (const entries of stored.values()) if (entries.has(urlOf(key))) return entries.get(urlOf(key))?.clone();
    },
    has: async (name: string) => stored.has(name),
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
  };
}

/** A worker of one build, run on a browser's caches. `network`: answers by path; null: there is none. */
export function worker(caches: ReturnType<typeof browserCaches>, build: Partial<Build> = {}) {
  const whole = { id: 'one', base: '', basemap: 'b1', files: [], ...build };
  const asked: string[] = [];
  let network: Record<string, Answer> | null = {};
  const listeners: Record<string, (event: object) => void> = {};
  const self = {
    location: new URL(`${HOST}${whole.base}/sw.js`),
    clients: { claim: async () => {} },
    skipWaiting: () => void asked.push('skipWaiting'),
    addEventListener(name: string, listener: (event: object) => void) {
      listeners[name] = listener;
    },
  };
  const fetch = async (key: string | { url: string }) => {
    const url = new URL(typeof key === 'string' ? key : key.url, HOST);
    asked.push(url.pathname + url.search);
    const answer = network?.[url.pathname];
    if (!network) throw new TypeError('Failed to fetch');
    return answer ? await answer() : new Response('', { status: 404 });
  };
  new Function('self', 'caches', 'fetch', `const BUILD = ${JSON.stringify(whole)};\n${SOURCE}`)(self, caches, fetch);

  async function dispatch(name: string, more: object = {}): Promise<Response | undefined> {
    const waits: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    listeners[name]?.({
      ...more,
      waitUntil: (work: Promise<unknown>) => void waits.push(work),
      respondWith: (given: Promise<Response>) => {
        answer = given;
      },
    });
    const given = await answer;
    await Promise.all(waits);
    return given;
  }
  return {
    asked,
    reaches(answers: Record<string, Answer> | null) {
      network = answers;
    },
    install: () => dispatch('install'),
    activate: () => dispatch('activate'),
    say: (data: object, ports: object[] = []) => dispatch('message', { data, ports }),
    /** undefined: left to the browser. */
    ask: (path: string, { method = 'GET', mode = 'cors', destination = '' } = {}) =>
      dispatch('fetch', { request: { url: new URL(path, HOST).href, method, mode, destination } }),
  };
}

export const html =
  (...files: string[]) =>
  () =>
    new Response(files.map((file) => `<script src="${file}"></script>`).join(''), {
      headers: { 'content-security-policy': "script-src 'nonce-abc'" },
    });
