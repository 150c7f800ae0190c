import { expect, type Locator, type Page, test } from '@playwright/test';
import { HIKE } from '../unit/files/fixtures.ts';
import { drop } from './drop-file.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const chips = (page: Page, name: string): Locator => page.getByRole('list', { name }).getByRole('listitem');

test('a dropped track is a chip with its size, means "along it", and is there after a reload', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  const toTheModel: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/chat') && toTheModel.push(request.url()));
  await drop(page, 'hike.gpx', HIKE);
  const card = chat.card('放入的文件');
  await expect(card).toContainText('hike.gpx');
  await expect(card).toContainText('1.7 公里');
  await expect(card).toContainText('↑ 80 米 ↓ 50 米');
  await expect(chat.shapes()).not.toHaveCount(0);
  await expect(chips(page, '已选中')).toContainText('北高峰1.7 公里 · ↑ 80 米 ↓ 50 米');
  // The conversation is in the address: the first thing in it may be a file.
  await expect(page).toHaveURL(/\?s=/);
  await page.getByRole('button', { name: '沿途的咖啡馆' }).click();
  await expect(chat.log.getByText('北高峰 沿途的咖啡馆')).toBeVisible();
  expect(toTheModel).toEqual([]);
  await page.reload();
  await expect(card).toContainText('hike.gpx');
  await expect(chat.shapes()).not.toHaveCount(0);

  await drop(page, 'again.gpx', HIKE);
  await expect(page.getByText('again.gpx 已在地图上')).toBeVisible();
  await expect(chips(page, '已选中')).toContainText('北高峰');
  await chat.ask('这里天气怎么样');
  expect(toTheModel).toHaveLength(1);
});

test('the faults of a table are told, and why another is not read', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  const chat = new ChatPage(page, 'en');
  await chat.open(urlOf('demo'));
  const rows = Array.from({ length: 30 }, (_, i) => (i % 10 === 4 ? `P${i},,` : `P${i},48.${850 + i},2.${290 + i}`));
  await drop(page, 'places.csv', ['name,lat,lng', ...rows].join('\n'));
  await expect(chat.card('File')).toContainText('3 of 30 have no position (lines 6, 16, 26)');
  await drop(page, 'list.csv', 'Title,Note\nA,b\n');
  await expect(page.getByText('The first line must name the columns')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('The first line must name the columns')).toHaveCount(0);
  await context.close();
});

test('pasted GeoJSON goes to the map, pasted words into the box', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  const paste = (text: string) =>
    chat.composer.evaluate((box, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  const square = [
    [116.3, 39.9],
    [116.4, 39.9],
    [116.4, 40],
    [116.3, 40],
    [116.3, 39.9],
  ];
  await paste(
    JSON.stringify({
      type: 'Feature',
      properties: { name: '方块' },
      geometry: { type: 'Polygon', coordinates: [square] },
    }),
  );
  await expect(chat.card('放入的文件')).toContainText('坐标按 WGS-84 读取');
  await expect(chips(page, '已选中')).toContainText('方块');
  await paste('只是一句话，没有坐标的');
  await expect(chat.card('放入的文件')).toHaveCount(1);
});

test('on a phone a file is chosen with the paperclip; many points are grouped on the map', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  const rows = Array.from(
    { length: 5_000 },
    (_, i) => `P${i},${30 + (i % 70) / 100},${120 + Math.floor(i / 70) / 100}`,
  );
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '放入文件' }).click();
  const buffer = Buffer.from(['name,lat,lng', ...rows].join('\n'));
  await (await choosing).setFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
  await expect(chat.card('放入的文件')).toContainText('5,000 个点');
  await expect(chat.map.locator('canvas.wt-drawing')).not.toHaveCount(0);
  await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBeLessThanOrEqual(390);
  await context.close();
});
