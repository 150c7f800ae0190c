import { expect, type Page, test } from '@playwright/test';
import { DARK, LIGHT } from '../../components/map/vector-tiles/palette.ts';
import { wgsToGcj } from '../../lib/geo/crs.ts';
import { mvtOf } from '../fixtures/vector-tiles.ts';
import { CITY, HERE, lookAt, rgb } from './city-tiles.ts';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';
import { colourAt, middleOf, pixelsOf } from './pixels.ts';
import { noteTexts } from './written-texts.ts';

const VECTOR = 'https://vector.example';

let app: OwnApp;
test.beforeAll(async () => {
  test.setTimeout(60_000);
  app = await startOwnApp('basemaps', {
    VECTOR_TILES_URL: `${VECTOR}/planet.json`,
    VECTOR_TILES_ATTRIBUTION: '© Somebody',
    TIANDITU_KEY: 'browser-key',
    AMAP_TILE_URL: 'https://tiles{1-2}.gcj.example/{z}/{x}/{y}.svg',
    // The public ones are left alone without a network.
    SATELLITE_URL: 'https://imagery.example/{z}/{y}/{x}',
    DASHSCOPE_API_KEY: '',
  });
});
test.afterAll(() => app?.stop());
test.use({ reducedMotion: 'reduce' });

/** Answers for the host of vector tiles; every other host stays unreachable. */
async function serveVectorTiles(page: Page): Promise<void> {
  const headers = { 'access-control-allow-origin': '*' };
  await page.route(`${VECTOR}/**`, (route) => {
    const [, z, x, y] = /\/(\d+)\/(\d+)\/(\d+)$/.exec(route.request().url()) ?? [];
    if (z === undefined) return route.fulfill({ headers, json: { tiles: [`${VECTOR}/{z}/{x}/{y}`], maxzoom: 14 } });
    const body = Buffer.from(mvtOf(CITY, { z: Number(z), x: Number(x), y: Number(y) }));
    return route.fulfill({ headers, contentType: 'application/vnd.mapbox-vector-tile', body });
  });
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '图层', exact: true }).click();
  const legend = page.getByRole('region', { name: '图层' });
  await legend.getByRole('radio', { name, exact: true }).check();
  await legend.getByRole('button', { name: '关闭' }).click();
}

for (const [scheme, palette] of [
  ['light', LIGHT],
  ['dark', DARK],
] as const)
  test(`vector tiles are drawn in the colours of the ${scheme} map, with names in the page's language`, async ({
    browser,
  }) => {
    const locale = scheme === 'light' ? 'zh-CN' : 'en-GB';
    const context = await browser.newContext({ colorScheme: scheme, locale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await serveVectorTiles(page);
    const texts = await noteTexts(page);
    const chat = new ChatPage(page, scheme === 'light' ? 'zh' : 'en');
    await chat.open(app.url);
    await expect(page.locator('.wt-attribution')).toContainText('© Somebody');
    const english = { where: 'Where is Tiananmen?', zoom: 'zoom to level 15', name: /Tian.?anmen/i };
    const at = await lookAt(chat, 15, scheme === 'light' ? undefined : english);
    // 0.004 degrees at zoom 15 are 93 pixels; a square is 70 wide.
    await expect.poll(() => colourAt(page, at.x + 93, at.y)).toEqual(rgb(palette.water));
    expect(await colourAt(page, at.x - 93, at.y)).toEqual(rgb(palette.wood));
    expect(await colourAt(page, at.x, at.y - 40)).toEqual(rgb(palette.land));
    const name = scheme === 'light' ? '东城' : 'Dongcheng';
    await expect.poll(async () => (await texts()).includes(name)).toBe(true);
    expect(await texts()).not.toContain(scheme === 'light' ? 'Dongcheng' : '东城');
    await context.close();
  });

test('the basemap chosen is remembered, and one that the assistant is asked for is shown', async ({ page }) => {
  await serveVectorTiles(page);
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await expect(page.locator('.wt-attribution')).toContainText('© Somebody');
  await choose(page, '内置');
  await expect(page.locator('.wt-attribution')).toContainText('GeoNames');
  await page.reload();
  await expect(page.locator('.wt-attribution')).toContainText('GeoNames');
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';
  await page.route('https://imagery.example/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body }));
  await chat.ask('换成卫星图');
  await expect(page.locator('.wt-attribution')).toContainText('Esri');
  await expect(chat.map).toHaveAttribute('data-tiles', 'true');
  // Nothing answers there: the embedded map stays, and says why.
  await choose(page, '街道');
  await expect(page.getByText('在线底图暂时打不开，先用内置底图')).toBeVisible();
  await expect(page.locator('.wt-attribution')).toContainText('GeoNames');
});

test('天地图 is asked with its key and the origin of the page for the map and for its names', async ({ page }) => {
  const asked: URL[] = [];
  const referrers = new Set<string | undefined>();
  await page.route('https://*.tianditu.gov.cn/**', async (route) => {
    asked.push(new URL(route.request().url()));
    referrers.add((await route.request().allHeaders()).referer);
    await route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>',
    });
  });
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await choose(page, '天地图');
  await expect(chat.map).toHaveAttribute('data-tiles', 'true');
  await expect(page.locator('.wt-attribution').getByText('天地图')).toBeVisible();
  await expect
    .poll(() => new Set(asked.map(({ searchParams }) => searchParams.get('LAYER'))))
    .toEqual(new Set(['vec', 'cva']));
  expect(new Set(asked.map(({ searchParams }) => searchParams.get('tk')))).toEqual(new Set(['browser-key']));
  expect(referrers).toEqual(new Set([`${app.url}/`]));
});

test('tiles in GCJ-02 are where they belong, to the pixel', async ({ page }) => {
  const shifted = wgsToGcj(HERE);
  await page.route('https://*.gcj.example/**', (route) => {
    const [z = 0, x = 0, y = 0] = new URL(route.request().url()).pathname.match(/\d+/g)?.map(Number) ?? [];
    const side = 2 ** z;
    const sine = Math.sin((shifted.lat * Math.PI) / 180);
    const cx = ((shifted.lng / 360 + 0.5) * side - x) * 256;
    const cy = ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side - y) * 256;
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#fff"/><circle cx="${cx}" cy="${cy}" r="9" fill="#f00"/></svg>`;
    return route.fulfill({ contentType: 'image/svg+xml', body });
  });
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await choose(page, '高德');
  await expect(chat.map).toHaveAttribute('data-tiles', 'true');
  for (const zoom of [15, 18]) {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.leaflet-marker-pane')?.style.removeProperty('visibility'),
    );
    const at = await lookAt(chat, zoom);
    const clip = { x: Math.round(at.x) - 60, y: Math.round(at.y) - 60, width: 120, height: 120 };
    const dot = async () => middleOf(await pixelsOf(page, clip), ([r, g]) => r > 200 && g < 90);
    await expect.poll(dot).not.toBeNull();
    const middle = (await dot()) ?? { x: 0, y: 0 };
    expect(Math.abs(clip.x + middle.x - at.x)).toBeLessThan(1);
    expect(Math.abs(clip.y + middle.y - at.y)).toBeLessThan(1);
  }
});
