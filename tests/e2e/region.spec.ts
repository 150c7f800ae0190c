import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { engineMissing } from '../fixtures/region/town-streets.ts';
import { ChatPage } from './page.ts';
import { HEALTH_TOKEN, type RegionApp, startRegionApp } from './region-app.ts';

const hasTilemaker = (() => {
  try {
    execFileSync('tilemaker', ['--help'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const PARTS = hasTilemaker ? [] : ['--no-map'];

test.skip(engineMissing !== undefined, engineMissing);
test.describe.configure({ mode: 'serial' });
test.use({ reducedMotion: 'reduce' });

let app: RegionApp;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await startRegionApp();
  const told = app.region('FILE', '--name', '问溪', ...PARTS);
  expect(told).toMatch(/问溪: the region \d{8}T\d{6}Z-region is in use/);
  expect(told).toMatch(/places {3}305 under "问溪"/);
  expect(told).toMatch(/streets {2}\d+ tiles/);
  await app.restart();
});
test.afterAll(() => app?.stop());

/** Everything beyond this machine fails for the page, too; returns what it asked for. */
async function withoutNetwork(page: Page): Promise<string[]> {
  const wanted: string[] = [];
  await page.route(
    (url) => url.hostname !== '127.0.0.1' && url.protocol.startsWith('http'),
    (route) => {
      wanted.push(route.request().url());
      return route.abort();
    },
  );
  return wanted;
}

const ready = async () => {
  const response = await fetch(`${app.url}/api/health/ready`, {
    headers: { authorization: `Bearer ${HEALTH_TOKEN}`, connection: 'close' },
  });
  return (await response.json()) as {
    region: { id: string; name: string; places?: number; streets?: { status: string } };
  };
};
async function namesIn(chat: ChatPage): Promise<string[]> {
  const places = chat.card('地点搜索').last().getByRole('listitem');
  await expect(places).not.toHaveCount(0);
  return places.allInnerTexts();
}

test('the town answers from its own disk: places, a walk with its turns, what is within reach, and after a restart', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const wanted = await withoutNetwork(page);
  const chat = new ChatPage(page);
  await chat.open(app.url);

  await chat.ask('溪南的咖啡馆');
  const south = (await namesIn(chat)).join();
  expect(south).toMatch(/南岸咖啡/);
  expect(south).toMatch(/桂花小馆咖啡/);
  expect(south).not.toMatch(/站台咖啡|银杏咖啡馆/);

  await chat.ask('从银杏路12号步行到问溪站');
  const way = chat.card('路线').last();
  await expect(way).toContainText('1.3 公里');
  await expect(way).not.toContainText('估算');
  await way.getByText('路线详情').click();
  await expect(way.locator('.wt-steps').getByRole('button')).toContainText([
    '银杏路',
    '右转进入车站街',
    '左转',
    '到达目的地',
  ]);
  await expect(chat.shapes()).not.toHaveCount(0);
  await expect(way).toContainText('问溪');

  await chat.ask('从问溪站步行10分钟能到哪');
  const reach = chat.card('通行时间').last();
  await expect(reach).toContainText('10 分钟可达范围');
  await expect(reach).not.toContainText('估算');
  await chat.ask('这个范围内的药店');
  const near = (await namesIn(chat)).join();
  expect(near).toMatch(/百草药店/);
  expect(near).not.toMatch(/仁和药房|香樟药房/);

  // Named in an order that goes to and fro over the river.
  await chat.ask('帮我排个最短的顺序：问溪站、问溪博物馆、问溪图书馆、问溪公园');
  const order = chat.card('路线').last();
  // The shortest of the 24 by the engine's own times, from either end.
  await expect(order).toContainText(
    /公园 → 问溪博物馆 → 问溪图书馆 → 问溪站|问溪站 → 问溪图书馆 → 问溪博物馆 → 问溪公园/,
  );
  await expect(order).not.toContainText('估算');
  await expect(order).not.toContainText('问溪站 → 问溪博物馆 → 问溪图书馆');

  const markers = await chat.map.locator('.wt-marker').count();
  await app.restart();
  await page.reload();
  await expect(chat.card('路线')).toHaveCount(2);
  await expect(chat.map.locator('.wt-marker')).toHaveCount(markers);
  await chat.ask('从问溪公园步行到问溪图书馆');
  await expect(chat.card('路线').last()).toContainText(/[\d.]+ (?:公里|米)/);
  await expect(chat.card('路线').last()).not.toContainText('估算');

  expect(app.wanted()).toEqual([]);
  expect(wanted).toEqual([]);
});

test('the streets are drawn on the map, from the region’s own tiles', async ({ page }) => {
  test.skip(!hasTilemaker, 'tilemaker is not installed');
  const tiles: string[] = [];
  page.on('response', (response) => {
    if (/\/api\/.*\/\d+\/\d+\/\d+/.test(response.url()) && response.ok()) tiles.push(response.url());
  });
  await withoutNetwork(page);
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask('银杏路12号在哪');
  await expect.poll(() => tiles.length).toBeGreaterThan(0);
});

test('another build takes over while the app runs, and readiness says so', async ({ page }) => {
  const before = await ready();
  expect(before.region).toMatchObject({ name: '问溪', places: 305 });
  app.region('FILE', '--name', 'Wenxi', '--no-map');
  await expect.poll(async () => (await ready()).region.name).toBe('Wenxi');
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask('从问溪公园步行到问溪图书馆');
  await expect(chat.card('路线').last()).not.toContainText('估算');
  expect((await ready()).region.streets?.status).toBe('running');
  expect(app.region('--list')).toMatch(/\* Wenxi: places, streets, of wenxi\.osm\.pbf, as of 2026-11-01/);
});
