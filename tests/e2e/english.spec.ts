import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo'), locale: 'en-US', timezoneId: 'Europe/Paris' });

test('an English place search answers in English with numbered cards and markers', async ({ page }) => {
  const chat = new ChatPage(page, 'en');
  await chat.open();
  await expect(page.locator('html')).toHaveAttribute('lang', /en/);
  await chat.ask('museums near the Louvre');
  const items = chat.card('Place search').getByRole('listitem');
  expect(await items.count()).toBeGreaterThan(0);
  const ref = await items.first().getAttribute('data-ref');
  await expect(chat.map.locator(`[data-ref="${ref}"] [data-face="1"]`)).toBeVisible();
});

test('follow-ups keep the topic: what about Shanghai', async ({ page }) => {
  const chat = new ChatPage(page, 'en');
  await chat.open();
  await chat.ask('what is the weather in Tokyo tomorrow?');
  await chat.ask('what about Shanghai?');
  await expect(chat.card('Weather')).toHaveCount(2);
  await expect(chat.card('Weather').last()).toContainText(/Shanghai|上海/);
});

test('the language can be switched and is remembered', async ({ page }) => {
  const chat = new ChatPage(page, 'en');
  await chat.open();
  await chat.choose('切换为中文');
  await expect(page.getByRole('textbox', { name: '输入消息' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: '输入消息' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /zh/);
});
