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

test('a name is rewritten in letters that make no phone zoom in, in the header and in the list', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('上海的公园有哪些');
  const box = page.getByRole('textbox', { name: '标题' });
  const sizeOf = () => box.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  await page.getByRole('banner').getByRole('button', { name: '上海的公园有哪些' }).click();
  await expect(box).toBeFocused();
  expect(await sizeOf()).toBeGreaterThanOrEqual(16);
  await box.press('Escape');
  const list = await chat.openList();
  expect(
    await list.getByRole('searchbox').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
  ).toBeGreaterThanOrEqual(16);
  await list.getByRole('button', { name: '“上海的公园有哪些”的操作' }).click();
  await page.getByRole('menuitem', { name: '重命名' }).click();
  await expect(box).toBeFocused();
  expect(await sizeOf()).toBeGreaterThanOrEqual(16);
});

test('the message box stays above the keyboard, and comes down with it', async ({ page }) => {
  const KEYBOARD_PX = 320;
  await page.addInitScript(() => {
    const viewport = window.visualViewport;
    if (!viewport) throw new Error('no visual viewport');
    Object.defineProperty(viewport, 'height', { get: () => window.innerHeight - Number(window.name || 0) });
  });
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('北京的博物馆有哪些');
  const keyboard = (px: number) =>
    page.evaluate((covered) => {
      window.name = String(covered);
      window.visualViewport?.dispatchEvent(new Event('resize'));
    }, px);
  const bottom = async () => {
    const box = await page.locator('form.composer').boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  for (const snap of ['half', 'peek', 'full']) {
    const handle = page.locator('.sheet-handle');
    if (snap === 'peek') await handle.press('ArrowDown');
    if (snap === 'full') for (let step = 0; step < 2; step += 1) await handle.press('ArrowUp');
    await expect(page.locator('#chat-pane')).toHaveAttribute('data-snap', snap);
    await expect.poll(bottom, snap).toBeGreaterThan(844 - KEYBOARD_PX);
    await keyboard(KEYBOARD_PX);
    await expect.poll(bottom, snap).toBeLessThanOrEqual(844 - KEYBOARD_PX);
    const top = (await page.locator('form.composer').boundingBox())?.y ?? -1;
    expect(top, snap).toBeGreaterThan(0);
    await keyboard(0);
    await expect.poll(bottom, snap).toBeGreaterThan(844 - KEYBOARD_PX);
  }
});
