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

test('a link that was made fits its dialog on a phone, with what is done to it', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('上海的公园有哪些');
  await chat.choose('分享');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '创建链接' }).click();
  const revoke = dialog.getByRole('listitem').getByRole('button').last();
  await expect(revoke).toBeInViewport({ ratio: 1 });
  const [inner, outer] = [await revoke.boundingBox(), await dialog.boundingBox()];
  expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
});
