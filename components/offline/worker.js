// The service worker: the page and the conversations that were opened in this browser, readable without a network. It
// never answers in place of a server that can be reached, and leaves everything that changes or streams to the network.
// lib/http/worker-script.ts writes `const BUILD = { id, base, basemap, files };` above this text.

const PREFIX = `wentu:${BUILD.base}:`;
const SHELL = `${PREFIX}shell:${BUILD.id}`;
const BASEMAP = `${PREFIX}basemap`;
/** Conversations as the server last told them. Settings name this cache, too. */
const OPENED = `${PREFIX}opened`;
const PAGE = BUILD.base || '/';
/** Of so many conversations the latest copies are kept. */
const MOST_OPENED = 40;
const MOST_BYTES = 4_000_000;
/** A page that takes longer than this is shown from its copy, ms. */
const PATIENCE_MS = 4_000;
const CONVERSATION = /^\/api\/sessions\/([0-9a-f-]{36})$/;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const path = ownPath(event.request.url);
  const answer = path !== null && answerTo(path, event.request, (work) => event.waitUntil(work));
  if (answer) event.respondWith(answer);
});

self.addEventListener('message', (event) => {
  const { data } = event;
  if (data?.do === 'take over') self.skipWaiting();
  if (data?.do === 'compare') event.ports[0].postMessage(isOfThisBuild(data.urls));
  // What the page loaded before there was a worker.
  if (data?.do === 'keep') event.waitUntil(keepLoaded(data.urls));
});

/** Whose answer this worker gives; undefined: the browser's own way to the network. */
function answerTo(path, request, later) {
  const id = CONVERSATION.exec(path)?.[1];
  if (request.method === 'DELETE' && (id || path === '/api/sessions')) return deleted(request, id);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') return path === '/' ? page(request, later) : undefined;
  // A worker has its settings behind the # of its address, which an answer from here would lose.
  if (request.destination === 'worker') return;
  if (path.startsWith('/_next/static/')) return firstKept(SHELL, request, later);
  if (path.startsWith(`/basemap/${BUILD.basemap}/`)) return firstKept(BASEMAP, request, later);
  if (id) return conversation(request, id, later);
  if (path === '/api/sessions') return conversations(request);
}

/** The path below where the app is mounted; null: not this app's. */
function ownPath(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== self.location.origin) return null;
  if (pathname === BUILD.base) return '/';
  return pathname.startsWith(`${BUILD.base}/`) ? pathname.slice(BUILD.base.length) : null;
}

async function install() {
  const cache = await caches.open(SHELL);
  const take = async (file) => {
    // Names carry a hash of the contents: what the build before had need not be loaded again.
    const answer = (await caches.match(file)) ?? (await fetch(file));
    if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`);
    await cache.put(file, answer);
  };
  await Promise.all(BUILD.files.map(take));
  await keepPage(await fetch(PAGE, { cache: 'no-store' }));
}

/** The build before stays, as other tabs may still run it; older ones and other basemaps go. */
async function activate() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(`${PREFIX}shell:`) && name !== SHELL);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
  const basemap = await caches.open(BASEMAP);
  for (const { url } of await basemap.keys()) {
    if (!ownPath(url)?.startsWith(`/basemap/${BUILD.basemap}/`)) await basemap.delete(url);
  }
  await self.clients.claim();
}

/** Keeps a start page, unless it belongs to a build whose files this worker does not have. */
async function keepPage(answer) {
  if (!answer.ok || answer.redirected) return;
  const named = (await answer.clone().text()).match(/\/_next\/static\/(?:chunks|media)\/[\w./~-]+\.(?:js|css)/g) ?? [];
  if (isOfThisBuild(named.map((path) => `${BUILD.base}${path}`))) await put(SHELL, PAGE, answer);
}

/** Whether every script and style among these is a file of this worker's build. */
function isOfThisBuild(urls) {
  const files = new Set(BUILD.files);
  const paths = urls.map((url) => new URL(url, self.location.origin).pathname);
  return paths.every((path) => !path.includes('/_next/static/') || files.has(path));
}

/** The page from the server; its copy when there is no network, or one that hardly deserves the name. */
async function page(request, later) {
  const kept = await (await caches.open(SHELL)).match(PAGE);
  const asked = fetch(request).then((answer) => {
    // The copy is that of a new conversation, without a session of its own.
    if (new URL(request.url).search === '') later(keepPage(answer.clone()));
    return answer;
  });
  if (!kept) return asked;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([asked, patience]).catch(() => kept);
}

/** A file whose name carries a hash of its contents. */
async function firstKept(name, request, later) {
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) later(put(name, request.url, answer.clone()));
  return answer;
}

async function conversation(request, id, later) {
  try {
    const answer = await fetch(request);
    if (answer.ok) later(keepConversation(request.url, answer.clone()));
    // Deleted, or it belongs to somebody else now.
    else if ([401, 403, 404, 410].includes(answer.status)) later(forget(id));
    return answer;
  } catch (error) {
    const kept = await (await caches.open(OPENED)).match(request.url);
    if (kept) return kept;
    throw error;
  }
}

async function keepConversation(url, answer) {
  const text = await answer.text();
  // One that is being answered is read again when the answer is whole.
  if (text.length > MOST_BYTES || JSON.parse(text).session.isRunning) return;
  const cache = await caches.open(OPENED);
  await cache.delete(url);
  await put(OPENED, url, new Response(text, { headers: { 'content-type': 'application/json' } }));
  // In the order in which they were kept.
  const ids = [...new Set((await cache.keys()).map(({ url }) => idIn(url)).reverse())];
  for (const old of ids.slice(MOST_OPENED)) await forget(old);
}

/** Without a network, the list is what was opened here. */
async function conversations(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(OPENED);
    const rows = new Map();
    for (const { url } of await cache.keys()) {
      const { session } = await (await cache.match(url)).json();
      rows.set(session.id, session);
    }
    if (rows.size === 0) throw error;
    const search = (new URL(request.url).searchParams.get('search') ?? '').toLowerCase();
    const items = [...rows.values()]
      .filter(({ title }) => title.toLowerCase().includes(search))
      .sort((a, b) => b.updatedAt - a.updatedAt);
    return Response.json({ items, next: null });
  }
}

async function deleted(request, id) {
  const answer = await fetch(request);
  if (answer.ok) await (id ? forget(id) : caches.delete(OPENED));
  return answer;
}

async function forget(id) {
  const cache = await caches.open(OPENED);
  for (const { url } of await cache.keys()) if (idIn(url) === id) await cache.delete(url);
}

async function keepLoaded(urls) {
  for (const url of new Set(urls)) {
    const path = ownPath(url);
    if (path === null || !(CONVERSATION.test(path) || path.startsWith('/basemap/'))) continue;
    const waits = [];
    await answerTo(path, new Request(url), (work) => waits.push(work))?.catch(() => {});
    await Promise.all(waits);
  }
}

const idIn = (url) => CONVERSATION.exec(ownPath(url) ?? '')?.[1];

/** A full disk keeps nothing more; the page works without. */
async function put(name, url, answer) {
  await (await caches.open(name)).put(url, answer).catch(() => {});
}
