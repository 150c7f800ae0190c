import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES } from './sizes.ts';

test.use({ baseURL: urlOf('demo'), permissions: ['clipboard-read', 'clipboard-write'] });

test('R1: a conversation goes to a phone, once, and each goes on by itself', async ({ page, browser }) => {
  // Three browsers.
  test.setTimeout(150_000);
  const chat = new ChatPage(page);
  await chat.open();
  await chat.menu.click();
  await expect(page.getByRole('menuitem', { name: '设置' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: '在手机上打开' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await chat.ask('上海的公园有哪些');
  await chat.choose('在手机上打开');
  const dialog = page.getByRole('dialog', { name: '在手机上打开' });
  await expect(dialog.getByRole('img', { name: '在手机上打开这个对话的二维码' })).toBeVisible();
  await expect(dialog.getByText(/前有效，只能用一次/)).toBeVisible();
  await dialog.getByRole('button', { name: '复制链接' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#move=');
  const url = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');

  const small = await browser.newContext({ ...SIZES.phone, locale: 'en-US', serviceWorkers: 'block' });
  const phone = await small.newPage();
  await phone.goto(url);
  const there = new ChatPage(phone, 'en');
  await expect(there.log.getByText('上海的公园有哪些').first()).toBeVisible();
  await expect(there.marker(/./).first()).toBeAttached();
  expect(new URL(phone.url()).hash).toBe('');
  const ids = [page, phone].map((each) => new URL(each.url()).searchParams.get('s'));
  expect(new Set([...ids, null]).size).toBe(3);
  await there.ask('and in Beijing?');
  await page.reload();
  await expect(chat.log.getByText('上海的公园有哪些').first()).toBeVisible();
  await expect(chat.log.getByText('and in Beijing?')).toHaveCount(0);

  const third = await browser.newContext({ ...SIZES.phone, locale: 'en-US', serviceWorkers: 'block' });
  const late = await third.newPage();
  await late.goto(url);
  await expect(late.getByRole('alert')).toHaveText(/has been used, or is no longer valid/);
  await late.getByRole('button', { name: 'Close' }).click();
  await expect(late.getByRole('dialog')).toHaveCount(0);
  await Promise.all([small.close(), third.close()]);
});
