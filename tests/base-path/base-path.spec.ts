import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import basemap from '../../generated/basemap.json' with { type: 'json' };
import { ChatPage } from '../e2e/page.ts';
import { portAt, startApp } from '../e2e/servers.ts';

const PORT = portAt(30);
const IMMUTABLE = 'public, max-age=31536000, immutable';
const HOST = `http://127.0.0.1:${PORT}`;
const dir = mkdtempSync(join(tmpdir(), 'wentu-base-path-'));
let app: ReturnType<typeof startApp>;

test.beforeAll(async () => {
  app = startApp(PORT, { DATABASE_URL: `file:${dir}/a.db`, BASE_PATH: '/map', NEXT_DIST_DIR: '.next-base-path' });
  await expect
    .poll(
      () =>
        fetch(`${HOST}/map/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});
test.afterAll(() => {
  app.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

test('D10 the page, its files, its API and its links work under /map', async ({ page, context }) => {
  const asked: string[] = [];
  const bad: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && bad.push(`${response.status()} ${response.url()}`));
  page.on('console', (message) => message.type() === 'error' && bad.push(message.text()));
  const chat = new ChatPage(page);
  await chat.open(`${HOST}/map`);
  await chat.ask('北京的博物馆有哪些');
  expect(new URL(page.url()).pathname).toBe('/map');
  await page.reload();
  await expect(chat.log.getByText('北京的博物馆有哪些')).toBeVisible();
  const own = asked.filter((url) => url.startsWith(HOST));
  expect(own.filter((url) => !new URL(url).pathname.startsWith('/map'))).toEqual([]);
  expect(own.some((url) => url.includes(`/map/basemap/${basemap.folder}/`))).toBe(true);
  // Tiles do not load here.
  expect(bad.filter((text) => text.includes(HOST) || /policy/i.test(text))).toEqual([]);
  const cookies = (await context.cookies(`${HOST}/map`)).filter(({ name }) => name === 'wentu');
  expect(cookies).toMatchObject([{ path: '/map' }]);

  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.getByRole('button', { name: '创建链接' }).click();
  const link = await page.locator('a[href*="/share/"]').first().getAttribute('href');
  expect(link).toMatch(new RegExp(`^${HOST}/map/share/[0-9a-f-]{36}$`));
  await page.goto(link ?? '');
  await expect(page.getByRole('heading', { name: '北京的博物馆有哪些' })).toBeVisible();
  await expect(page.locator('a[href="/map"]')).toBeVisible();
});

test('D10 files and headers are those of /map, and nothing is at the root', async () => {
  const get = (path: string) => fetch(`${HOST}${path}`, { redirect: 'manual' });
  const page = await get('/map');
  expect(page.headers.get('content-security-policy')).toContain('report-uri /map/api/csp-report');
  const html = await page.text();
  for (const file of ['manifest.webmanifest', 'favicon.ico', 'icon.svg', 'apple-touch-icon.png']) {
    const linked = new RegExp(`"(/map/${file}\\?v=[0-9a-f]{12})"`).exec(html)?.[1] ?? '-';
    const kept = await get(linked);
    expect([linked, kept.status, kept.headers.get('cache-control')]).toEqual([linked, 200, IMMUTABLE]);
    // What has the same name in the next release must not be cached under its name alone, nor under an earlier hash.
    for (const other of [`/map/${file}`, `/map/${file}?v=0123456789ab`]) {
      expect((await get(other)).headers.get('cache-control')).not.toContain('immutable');
    }
  }
  const assets = [...html.matchAll(/"(\/map\/_next\/static\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  expect(assets.length).toBeGreaterThan(2);
  for (const path of assets) expect((await get(path)).headers.get('cache-control')).toBe(IMMUTABLE);
  const world = await get(`/map/basemap/${basemap.folder}/world-en.json`);
  expect([world.status, world.headers.get('cache-control')]).toEqual([200, IMMUTABLE]);
  const gone = await get('/map/basemap/0123456789ab/world-en.json');
  expect([gone.status, gone.headers.get('cache-control')?.includes('immutable')]).not.toContain(true);
  for (const path of ['/', '/api/health', '/icon.svg']) expect((await get(path)).status).toBe(404);
  const worker = await get('/map/sw.js');
  expect([worker.status, worker.headers.get('service-worker-allowed')]).toEqual([200, '/map']);
  expect(await worker.text()).toContain('"/map/_next/static/');
  const posted = await fetch(`${HOST}/map`, { method: 'POST' });
  expect(posted.status).toBe(405);
});
