import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { LIGHT } from '../../components/map/vector-tiles/palette.ts';
import { engineMissing } from '../fixtures/region/town-streets.ts';
import { lookAt, rgb } from './city-tiles.ts';
import { ChatPage } from './page.ts';
import { colourAt, pixelsOf } from './pixels.ts';
import { HEALTH_TOKEN, type RegionApp, startRegionApp } from './region-app.ts';
import { noteTexts } from './written-texts.ts';

/** With REQUIRE_ENGINES=1 it is there, or the tests fail. */
const hasTilemaker = (() => {
  if (process.env.REQUIRE_ENGINES === '1') return true;
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
  expect(told).toMatch(/places {3}305\b/);
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
async function namesIn(chat: ChatPage, title = '地点搜索'): Promise<string[]> {
  const card = chat.card(title).last();
  const places = card.getByRole('listitem');
  await expect(places).not.toHaveCount(0);
  const rest = card.getByRole('button', { name: /^(?:再看|Show) \d+/ });
  if (await rest.isVisible()) await rest.click();
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

  await chat.ask('沿途的咖啡馆');
  const along = (await namesIn(chat)).join();
  expect(along).toMatch(/银杏咖啡馆.*市集咖啡.*站台咖啡/s);

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

test('two days in the town are planned with the times that its streets take, and its weather is told as climate', async ({
  page,
}) => {
  const wanted = await withoutNetwork(page);
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask('步行逛问溪两天，要去问溪公园、问溪博物馆、观溪亭、问溪图书馆、问溪市集和问溪书院');
  const trip = chat.card('行程').last();
  await expect(trip.locator('[data-day]')).toHaveCount(2);
  const stops = trip.locator('[data-day] li[data-name]');
  await expect(stops).toHaveCount(6);
  const names = await stops.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.name));
  expect(names.toSorted()).toEqual(
    ['问溪书院', '问溪公园', '问溪博物馆', '问溪图书馆', '问溪市集', '观溪亭'].toSorted(),
  );
  await expect(trip.locator('.wt-trip__leg')).toHaveCount(4);
  await expect(trip.locator('.wt-trip__leg').first()).toContainText(/步行.*\d+ 分钟/);
  await expect(trip).not.toContainText('估算');

  await chat.ask('问溪十一月的气候怎么样');
  const climate = chat.card('天气').last();
  await expect(climate).toContainText('不是预报');
  await expect(chat.log).toContainText(/11 月常年白天 19 °C，夜间 8 °C/);
  expect(app.wanted()).toEqual([]);
  expect(wanted).toEqual([]);
});

test('a trip for which nobody says how to travel has times of the town’s streets, too', async ({ page }) => {
  const wanted = await withoutNetwork(page);
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask('安排问溪两日游，去问溪公园、问溪博物馆、观溪亭和问溪图书馆');
  const trip = chat.card('行程').last();
  await expect(trip.locator('[data-day]')).toHaveCount(2);
  await expect(trip.locator('.wt-trip__leg').first()).toContainText(/步行.*\d+ 分钟/);
  await expect(trip).toContainText('没有指定出行方式');
  await expect(trip).not.toContainText('估算');
  expect(wanted).toEqual([]);
});

/** The town's park in the middle of the map, one pixel for each metre; a corner of its pond, without the name, lies northwest, 银杏路 south. */
const PARK = { zoom: 17, pond: [-48, -48], meadow: [48, 58], street: { west: -85, south: 96, width: 150 } } as const;

async function drawnAround(chat: ChatPage, words?: Parameters<typeof lookAt>[2]): Promise<void> {
  const { page } = chat;
  const at = await lookAt(chat, PARK.zoom, words ?? { where: '问溪公园在哪', zoom: '缩放到 17 级', name: /问溪公园/ });
  const [[pondX, pondY], [meadowX, meadowY], street] = [PARK.pond, PARK.meadow, PARK.street];
  await expect.poll(() => colourAt(page, at.x + pondX, at.y + pondY)).toEqual(rgb(LIGHT.water));
  await expect.poll(() => colourAt(page, at.x + meadowX, at.y + meadowY)).toEqual(rgb(LIGHT.park));
  const clip = { x: at.x + street.west, y: at.y + street.south - 1, width: street.width, height: 3 };
  const { data, width } = await pixelsOf(page, clip);
  // The middle row of the three; names are written over some of it.
  const row = Array.from({ length: width }, (_, x) => [...data.slice((width + x) * 4, (width + x) * 4 + 3)].join());
  expect(row.filter((colour) => colour === rgb(LIGHT.street).join()).length).toBeGreaterThan(width / 3);
}

test('the town is drawn: its pond, park, streets and their names, from the region’s own tiles', async ({ page }) => {
  test.skip(!hasTilemaker, 'tilemaker is not installed');
  const wanted = await withoutNetwork(page);
  const texts = await noteTexts(page);
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await drawnAround(chat);
  await expect.poll(texts).toEqual(expect.arrayContaining(['银杏路', '月牙池']));
  expect(wanted).toEqual([]);
});

test('a journey in English: an address, a walk from there, cafés along it, and the map in English', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const wanted = await withoutNetwork(page);
  const texts = await noteTexts(page);
  const chat = new ChatPage(page, 'en');
  await chat.open(app.url);
  await chat.ask('Where is 12 Ginkgo Road?');
  await expect(chat.log).toContainText('12 Ginkgo Road is in Xibei, Wenxi');
  await chat.ask('How do I walk from there to Wenxi Station?');
  const way = chat.card('Route').last();
  await expect(way).toContainText('1.3 km');
  await expect(way).not.toContainText('estimate');
  await way.getByText('Directions').click();
  await expect(way.locator('.wt-steps').getByRole('button')).toContainText([
    'Walk east',
    'Turn right onto',
    'Turn left',
    'You have arrived',
  ]);
  await chat.ask('cafés along the way');
  expect((await namesIn(chat, 'Place search')).join()).toMatch(/Ginkgo Café.*Market Coffee.*Platform Coffee/s);
  await chat.ask('What is within 10 minutes on foot of Wenxi Station?');
  await expect(chat.card('Travel times').last()).not.toContainText('estimate');
  await chat.ask('pharmacies in this area');
  expect((await namesIn(chat, 'Place search')).join()).toMatch(/Hundred Herbs Pharmacy/);
  if (hasTilemaker) {
    await drawnAround(chat, { where: 'Where is Wenxi Park?', zoom: 'zoom to level 17', name: /Wenxi Park/ });
    await expect.poll(texts).toEqual(expect.arrayContaining(['Ginkgo Road', 'Crescent Pond']));
    expect(await texts()).not.toContain('银杏路');
  }
  expect(wanted).toEqual([]);
  await context.close();
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
