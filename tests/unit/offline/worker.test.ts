import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserCaches, html, worker } from './worker-fixture.ts';

const A = '11111111-2222-4333-8444-555555555555';
const B = '66666666-7777-4888-9999-000000000000';
const FILE = '/_next/static/chunks/app-1.js';
const told =
  (id: string, title = 'Lhasa', session: object = {}) =>
  () =>
    Response.json({ session: { id, title, updatedAt: 7, isRunning: false, ...session }, messages: [{ id: 'm1' }] });
const path = (id: string) => `/api/sessions/${id}`;

let caches = browserCaches();
beforeEach(() => {
  caches = browserCaches();
});

/** A worker that was installed while there was a network. */
async function installed(build: Parameters<typeof worker>[1] = {}) {
  const made = worker(caches, { files: [FILE], ...build });
  made.reaches({ '/': html(FILE), [FILE]: () => new Response('code') });
  await made.install();
  await made.activate();
  made.asked.length = 0;
  return made;
}

describe('the service worker', () => {
  it('shows the page and its scripts without a network, with the headers that came with them', async () => {
    const { ask, reaches } = await installed();
    reaches(null);
    const page = await ask('/', { mode: 'navigate' });
    expect(page?.headers.get('content-security-policy')).toBe("script-src 'nonce-abc'");
    expect(await page?.text()).toContain(FILE);
    expect(await (await ask(FILE))?.text()).toBe('code');
    expect(await (await ask(`/?s=${A}`, { mode: 'navigate' }))?.text()).toContain(FILE);
  });

  it('leaves the scripts of workers to the browser: their settings are behind the # of the address', async () => {
    const { ask } = await installed();
    expect(await ask(FILE, { destination: 'worker' })).toBeUndefined();
    expect(await ask(FILE, { destination: 'script' })).toBeDefined();
  });

  it('asks the server for the page first, and shows the copy of one that takes too long', async () => {
    const { ask, reaches } = await installed();
    reaches({ '/': () => new Response('fresh') });
    expect(await (await ask('/', { mode: 'navigate' }))?.text()).toBe('fresh');
    vi.useFakeTimers();
    reaches({ '/': () => new Promise<Response>(() => {}) });
    const late = ask(`/?s=${A}`, { mode: 'navigate' });
    await vi.advanceTimersByTimeAsync(4_001);
    // What the server said last has taken the place of what was kept at the installation.
    expect(await (await late)?.text()).toBe('fresh');
    vi.useRealTimers();
  });

  it('keeps no page whose scripts it does not have, nor one of a conversation', async () => {
    const { ask, reaches } = await installed();
    reaches({ '/': html('/_next/static/chunks/newer-2.js') });
    await ask('/', { mode: 'navigate' });
    reaches({ '/': () => new Response('one conversation') });
    await ask(`/?s=${A}`, { mode: 'navigate' });
    reaches(null);
    expect(await (await ask('/', { mode: 'navigate' }))?.text()).toContain(FILE);
  });

  it.each([
    ['a question', '/api/chat', 'POST'],
    ['a stop', `/api/chat/${A}/stop`, 'POST'],
    ['the stream of an answer', `/api/chat/${A}/stream`, 'GET'],
    ['a change', path(A), 'PATCH'],
    ['an export', `${path(A)}/export?format=json`, 'GET'],
    ['all data', '/api/sessions/all', 'GET'],
    ['a share', `/share/${A}`, 'GET'],
    ["another site's tile", 'https://tiles.example/1/2/3.png', 'GET'],
    ['an earlier basemap', '/basemap/b0/world-en.json', 'GET'],
    ['its own script', '/sw.js', 'GET'],
  ])('leaves %s to the network', async (_, url, method) => {
    const { ask, asked } = await installed();
    expect(await ask(url, { method, mode: method === 'GET' ? 'navigate' : 'cors' })).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('tells a conversation that was opened as the server last told it, and no other', async () => {
    const { ask, reaches } = await installed();
    reaches({ [path(A)]: told(A, 'old') });
    await ask(`${path(A)}?limit=60`);
    reaches({ [path(A)]: told(A, 'new') });
    expect(await (await ask(`${path(A)}?limit=60`))?.json()).toMatchObject({ session: { title: 'new' } });
    reaches(null);
    expect(await (await ask(`${path(A)}?limit=60`))?.json()).toMatchObject({ session: { title: 'new' } });
    await expect(ask(`${path(B)}?limit=60`)).rejects.toThrow(TypeError);
  });

  it('keeps no half answer: one that is being written leaves the copy before it', async () => {
    const { ask, reaches } = await installed();
    reaches({ [path(A)]: told(A, 'whole') });
    await ask(path(A));
    reaches({ [path(A)]: told(A, 'half', { isRunning: true }) });
    await ask(path(A));
    reaches(null);
    expect(await (await ask(path(A)))?.json()).toMatchObject({ session: { title: 'whole' } });
  });

  it('lists without a network what was opened here, newest first, searched by title', async () => {
    const { ask, reaches } = await installed();
    reaches({ [path(A)]: told(A, 'Lhasa', { updatedAt: 1 }), [path(B)]: told(B, 'Kyoto', { updatedAt: 2 }) });
    await ask(path(A));
    await ask(path(B));
    reaches(null);
    const titles = async (query: string) => {
      const list: { items: { title: string }[] } = await (await ask(`/api/sessions?${query}`))?.json();
      return list.items.map(({ title }) => title);
    };
    expect(await titles('limit=50')).toEqual(['Kyoto', 'Lhasa']);
    expect(await titles('limit=50&search=lHA')).toEqual(['Lhasa']);
  });

  it('forgets what is deleted, what is gone, and all at once', async () => {
    const { ask, reaches } = await installed();
    const fill = async () => {
      reaches({ [path(A)]: told(A), [path(B)]: told(B) });
      await ask(path(A));
      await ask(path(B));
    };
    const kept = () => [...(caches.stored.get('wentu::opened')?.keys() ?? [])].length;
    await fill();
    expect(kept()).toBe(2);
    reaches({ [path(A)]: () => Response.json({}) });
    await ask(path(A), { method: 'DELETE' });
    expect(kept()).toBe(1);
    reaches({ [path(B)]: () => new Response('', { status: 404 }) });
    await ask(path(B));
    expect(kept()).toBe(0);
    await fill();
    reaches({ '/api/sessions': () => new Response('', { status: 500 }) });
    await ask('/api/sessions', { method: 'DELETE' });
    expect(kept()).toBe(2);
    reaches({ '/api/sessions': () => Response.json({}) });
    await ask('/api/sessions', { method: 'DELETE' });
    expect(kept()).toBe(0);
  });

  it('keeps the last forty conversations', async () => {
    const { ask, reaches } = await installed();
    const ids = Array.from({ length: 43 }, (_, at) => `${String(at).padStart(8, '0')}-2222-4333-8444-555555555555`);
    reaches(Object.fromEntries(ids.map((id) => [path(id), told(id)])));
    for (const id of ids) await ask(path(id));
    await ask(path(ids[3] ?? ''));
    const kept = [...(caches.stored.get('wentu::opened')?.keys() ?? [])].map((url) => url.slice(-36));
    expect(kept).toEqual([...ids.slice(4), ids[3]]);
  });

  it('keeps what the page had loaded before it: the conversation and its map, nothing else', async () => {
    const { say, ask, reaches, asked } = await installed();
    const land = '/basemap/b1/land/3-6-2.json';
    reaches({ [path(A)]: told(A), [land]: () => new Response('land'), '/api/health': () => new Response('fine') });
    const urls = [`${path(A)}?limit=60`, land, '/api/health', 'https://tiles.example/1/2/3.png'];
    await say({ do: 'keep', urls: urls.map((url) => new URL(url, 'https://maps.example').href) });
    expect(asked).toEqual([`${path(A)}?limit=60`, land]);
    reaches(null);
    expect(await (await ask(land))?.text()).toBe('land');
    expect((await ask(`${path(A)}?limit=60`))?.status).toBe(200);
  });

  it('below a path touches only what is there', async () => {
    const file = `/map${FILE}`;
    const made = worker(caches, { base: '/map', files: [file] });
    made.reaches({ '/map': html(file), [file]: () => new Response('code') });
    await made.install();
    made.reaches(null);
    expect(await (await made.ask('/map?s=1', { mode: 'navigate' }))?.text()).toContain(file);
    expect(await made.ask('/mapx', { mode: 'navigate' })).toBeUndefined();
    expect(await made.ask('/api/sessions')).toBeUndefined();
    expect([...caches.stored.keys()]).toEqual(['wentu:/map:shell:one']);
  });
});

describe('a new version', () => {
  it('takes over what did not change, and the build before stays until the next', async () => {
    await installed();
    const second = worker(caches, { id: 'two', files: [FILE, '/_next/static/chunks/b.js'] });
    second.reaches({ '/': html(FILE), '/_next/static/chunks/b.js': () => new Response('b') });
    await second.install();
    expect(second.asked).not.toContain(FILE);
    await second.activate();
    expect([...caches.stored.keys()].filter((name) => name.includes('shell'))).toHaveLength(2);
    await installed({ id: 'three' });
    const left = [...caches.stored.keys()].filter((name) => name.includes('shell'));
    expect(left).toEqual(['wentu::shell:two', 'wentu::shell:three']);
  });

  it('is not installed when a file of it cannot be loaded', async () => {
    const made = worker(caches, { files: [FILE] });
    made.reaches({ '/': html(FILE) });
    await expect(made.install()).rejects.toThrow('HTTP 404');
  });

  it('takes with an older basemap what was kept of it', async () => {
    const first = await installed();
    first.reaches({ '/basemap/b1/places.json': () => new Response('old') });
    await first.ask('/basemap/b1/places.json');
    const second = worker(caches, { id: 'two', basemap: 'b2' });
    await second.activate();
    expect(caches.stored.get('wentu::basemap')?.size).toBe(0);
  });

  it('tells a page whether it is of this build, and takes over only when it is told to', async () => {
    const { say, asked } = await installed();
    const compare = (urls: string[]) =>
      new Promise((resolve) => void say({ do: 'compare', urls }, [{ postMessage: resolve }]));
    expect(await compare([`https://maps.example${FILE}?dpl=1`, 'https://maps.example/api/health'])).toBe(true);
    expect(await compare(['https://maps.example/_next/static/chunks/other.js'])).toBe(false);
    expect(asked).toEqual([]);
    await say({ do: 'take over' });
    expect(asked).toEqual(['skipWaiting']);
  });
});
