import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo'), viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone the map fills the screen and the conversation is a sheet', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  const map = await chat.map.boundingBox();
  expect(map?.width).toBeGreaterThanOrEqual(389);
  await chat.ask('北京的博物馆有哪些');
  await expect(chat.card('地点搜索')).toBeVisible();
  const composer = await chat.composer.boundingBox();
  expect((composer?.y ?? 0) + (composer?.height ?? 0)).toBeLessThanOrEqual(844);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
