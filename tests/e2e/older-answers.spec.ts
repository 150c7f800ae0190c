import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HIKE } from '../unit/files/fixtures.ts';
import { drop } from './drop-file.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ reducedMotion: 'reduce' });

test('older answers are faint, and pointing at one shows the map of its moment without moving it', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await chat.ask('北京的博物馆有哪些');
  const museum = chat.map.locator('[data-ref^="p"]').first();
  await expect(museum).toHaveCSS('opacity', '1');
  await chat.ask('北京到上海怎么走');
  await expect(museum).toHaveCSS('opacity', /^0\.(35|6)$/);
  const route = chat.map.locator('.wt-path__line');
  await expect(route.first()).toBeAttached();
  const where = () => chat.map.locator('.leaflet-map-pane').getAttribute('style');
  const before = await where();

  await chat.card('地点搜索').hover();
  await expect(museum).toHaveCSS('opacity', '1');
  await expect(route).toHaveCount(0);
  expect(await where()).toBe(before);
  await chat.composer.hover();
  await expect(museum).toHaveCSS('opacity', /^0\.(35|6)$/);
  await expect(route.first()).toBeAttached();
});

test('older markers are dots where they crowd new ones, pressed and pointed at like any other', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await chat.ask('北京的博物馆有哪些');
  const museums = await chat.map.locator('.wt-marker').count();
  await chat.ask('北京的公园有哪些');
  const dots = chat.map.locator('.wt-marker.is-dot:not(.is-covered)');
  await expect(dots.first()).toBeVisible();
  // None that lies on one of the newest markers or names is more than a dot.
  const crowding = await chat.map.evaluate((map) => {
    const boxes = (selector: string) => [...map.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    const taken = boxes('.wt-marker:not(.is-faded) :is(.wt-marker__body, .wt-marker__name)');
    const older = boxes('.wt-marker.is-faded:not(.is-dot, .is-covered) .wt-marker__body');
    return older.filter((a) =>
      taken.some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
    ).length;
  });
  expect(crowding).toBe(0);
  const dot = dots.first();
  const ref = await dot.getAttribute('data-ref');
  const marker = chat.map.locator(`.wt-marker[data-ref="${ref}"]`);
  expect((await dot.locator('.wt-marker__body').boundingBox())?.width).toBeLessThan(12);
  await expect(dot.locator('.wt-marker__name')).toHaveCount(0);

  await dot.focus();
  await expect(marker).toHaveClass(/is-lifted/);
  await expect(marker).not.toHaveClass(/is-dot/);
  await expect(marker.locator('.wt-marker__name')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.wt-popup')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: '已选中' }).getByRole('button').first().click();
  await chat.composer.hover();
  await expect(marker).toHaveClass(/is-dot/);

  await chat.card('地点搜索').first().hover();
  await expect(chat.map.locator('.wt-marker.is-dot, .wt-marker.is-faded')).toHaveCount(0);
  await expect(chat.map.locator('.wt-marker')).toHaveCount(museums);
});

test('a file is faint once a newer answer is drawn, and pointing at it shows its moment', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await drop(page, 'hike.gpx', HIKE);
  const track = chat.map.locator('.wt-path__line').first();
  await expect(track).toHaveCSS('opacity', '1');
  await chat.ask('北京天气');
  // It stays selected, and therefore strong, until its chip is taken away.
  await expect(track).toHaveCSS('opacity', '1');
  await page.getByRole('list', { name: '已选中' }).getByRole('button').first().click();
  await chat.composer.hover();
  await expect(track).toHaveCSS('opacity', '0.35');
  const weather = chat.map.locator('[data-ref^="w"]');
  await expect(weather).toHaveCount(1);
  await chat.card('放入的文件').hover();
  await expect(track).toHaveCSS('opacity', '1');
  await expect(weather).toHaveCount(0);
  await chat.composer.hover();
  await expect(track).toHaveCSS('opacity', '0.35');
});

test('candidates have the same letters on the map and in the card, said and taken by keyboard', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const chat = new ChatPage(page, 'en');
  await chat.open(urlOf('demo'));
  await chat.ask('weather in Springfield');
  const rows = chat.card('Weather').getByRole('listitem');
  const second = rows.nth(1).getByRole('button').first();
  await expect(second).toHaveAccessibleName(/^B Springfield/);
  const marker = chat.marker(/^B: Springfield/);
  await expect(marker).toBeVisible();
  await expect(marker.locator('.wt-pin__face')).toHaveAttribute('data-face', 'B');
  expect(await chat.marker(/^[A-F]: /).count()).toBe(await rows.count());
  await second.focus();
  await expect(marker).toHaveClass(/is-lifted/);
  await marker.focus();
  await marker.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'This one' }).press('Enter');
  await expect(chat.log.getByText(/I mean Springfield, /)).toBeVisible();
  await chat.untilIdle();
  // The question is answered: no letters are left.
  await expect(chat.marker(/^[A-F]: /)).toHaveCount(0);
  await expect(chat.map.locator('[data-ref^="w"]')).toHaveCount(1);
  await context.close();
});

test('a marker brings its card into view from the end of a long conversation, and a second press keeps it selected', async ({
  page,
}) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await chat.ask('北京的博物馆有哪些');
  const row = chat.card('地点搜索').getByRole('listitem').first();
  const name = (await row.getAttribute('data-name')) ?? '-';
  for (const question of ['北京到天津有多远', '北京天气', '上海天气', '广州天气']) await chat.ask(question);
  await expect(row).not.toBeInViewport();
  const marker = chat.marker(name).first();
  await marker.press('Enter');
  await expect(row).toBeInViewport();
  await expect(marker).toHaveAttribute('aria-pressed', 'true');
  await marker.press('Enter');
  await expect(marker).toHaveAttribute('aria-pressed', 'true');
  await expect(row).toBeInViewport();
});

test('the legend names answers by their questions, and hides and exports one of them', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await chat.ask('北京的博物馆有哪些');
  await chat.ask('上海天气');
  const museums = chat.map.locator('[data-ref^="p"]');
  const count = await museums.count();
  expect(count).toBeGreaterThan(1);
  await page.getByRole('button', { name: '图层', exact: true }).click();
  const legend = page.getByRole('region', { name: '图层' });
  await legend.getByRole('checkbox', { name: '显示“北京的博物馆有哪些”画的全部内容' }).uncheck();
  await expect(museums).toHaveCount(0);
  await expect(chat.map.locator('[data-ref^="w"]')).toHaveCount(1);
  await legend.getByRole('button', { name: '导出“上海天气”' }).click();
  const file = page.waitForEvent('download');
  await legend.getByRole('button', { name: '把“上海天气”导出为 GeoJSON' }).click();
  const path = await (await file).path();
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('上海');
  expect(text).not.toContain('北京');
});
