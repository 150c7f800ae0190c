import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { DARK, LIGHT } from '../../components/map/vector-tiles/palette.ts';
import { mvtOf, pmtilesOf } from '../fixtures/vector-tiles.ts';
import { CITY, HERE, lookAt, rgb } from './city-tiles.ts';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';
import { colourAt } from './pixels.ts';
import { noteTexts } from './written-texts.ts';

const BOUNDS = [HERE.lng - 0.1, HERE.lat - 0.1, HERE.lng + 0.1, HERE.lat + 0.1] as const;
/** Behind the tiles that are asked for: what nobody looks at is not loaded. */
const UNSEEN_BYTES = 300_000;

/** The tiles around 天安门, and a large one elsewhere. */
function cityFile(): Uint8Array<ArrayBuffer> {
  const sine = Math.sin((HERE.lat * Math.PI) / 180);
  const tiles = [10, 11, 12, 13, 14].flatMap((z) => {
    const [x, y] = [HERE.lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
    const [left, top] = [Math.floor(x * 2 ** z), Math.floor(y * 2 ** z)];
    return [-1, 0, 1].flatMap((east) =>
      [-1, 0, 1].map((south) => ({ z, x: left + east, y: top + south }) satisfies Parameters<typeof mvtOf>[1]),
    );
  });
  const unseen = { z: 14, x: 16_000, y: 16_000, bytes: new Uint8Array(UNSEEN_BYTES) };
  return pmtilesOf([...tiles.map((tile) => ({ ...tile, bytes: mvtOf(CITY, tile) })), unseen], BOUNDS);
}

const FILE = cityFile();
let dir: string;
let app: OwnApp;
test.beforeAll(async () => {
  test.setTimeout(60_000);
  dir = mkdtempSync(join(tmpdir(), 'wentu-tiles-'));
  symlinkSync(resolve(process.env.NEXT_DIST_DIR ?? '.next'), join(dir, '.next'));
  for (const name of ['generated', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(dir, name));
  cpSync('public', join(dir, 'public'), { recursive: true });
  mkdirSync(join(dir, 'public/tiles'), { recursive: true });
  writeFileSync(join(dir, 'public/tiles/city.pmtiles'), FILE);
  const env = { VECTOR_TILES_URL: '/tiles/city.pmtiles', DASHSCOPE_API_KEY: '', NEXT_DIST_DIR: undefined };
  app = await startOwnApp('ownTiles', env, {}, { cwd: dir });
});
test.afterAll(async () => {
  await app?.stop();
  rmSync(dir, { recursive: true, force: true });
});
test.use({ reducedMotion: 'reduce' });

test('a file of tiles in public/ is served by ranges, for the browser to keep', async () => {
  const response = await fetch(`${app.url}/tiles/city.pmtiles`, { headers: { range: 'bytes=0-126' } });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(`bytes 0-126/${FILE.length}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(FILE.subarray(0, 127)));
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('cache-control')).not.toContain('no-store');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const beyond = await fetch(`${app.url}/tiles/city.pmtiles`, { headers: { range: 'bytes=99999999-' } });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${FILE.length}`]);
  const none = await fetch(`${app.url}/tiles/none.pmtiles`);
  expect([none.status, none.headers.get('content-security-policy')]).toEqual([
    404,
    "default-src 'none'; frame-ancestors 'none'",
  ]);
});

for (const [scheme, palette] of [
  ['light', LIGHT],
  ['dark', DARK],
] as const)
  test(`such a file is the basemap: ${scheme}, credited, in the language of the page`, async ({ browser }) => {
    const locale = scheme === 'light' ? 'zh-CN' : 'en-GB';
    const context = await browser.newContext({ colorScheme: scheme, locale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    let loaded = 0;
    const refused: string[] = [];
    page.on('console', (line) => line.text().includes('Content Security Policy') && refused.push(line.text()));
    page.on('response', async (response) => {
      if (response.url().endsWith('.pmtiles')) loaded += Number(response.headers()['content-length'] ?? 0);
    });
    const texts = await noteTexts(page);
    const chat = new ChatPage(page, scheme === 'light' ? 'zh' : 'en');
    await chat.open(app.url);
    await expect(page.locator('.wt-attribution')).toContainText('© OpenStreetMap contributors');
    const english = { where: 'Where is Tiananmen?', zoom: 'zoom to level 15', name: /Tian.?anmen/i };
    const at = await lookAt(chat, 15, scheme === 'light' ? undefined : english);
    await expect.poll(() => colourAt(page, at.x + 93, at.y)).toEqual(rgb(palette.water));
    expect(await colourAt(page, at.x - 93, at.y)).toEqual(rgb(palette.wood));
    expect(await colourAt(page, at.x, at.y - 40)).toEqual(rgb(palette.land));
    const [name, other] = scheme === 'light' ? ['东城', 'Dongcheng'] : ['Dongcheng', '东城'];
    await expect.poll(async () => (await texts()).includes(name)).toBe(true);
    expect(await texts()).not.toContain(other);
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(UNSEEN_BYTES);
    expect(refused).toEqual([]);
    await context.close();
  });
