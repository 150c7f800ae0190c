import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test('the drawer of conversations is modal: Tab stays in it, Escape closes it and gives the focus back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  const toggle = page.getByRole('button', { name: '对话列表', exact: true });
  await toggle.click();
  const drawer = page.getByRole('navigation', { name: '对话列表' });
  await expect(drawer.getByRole('searchbox')).toBeFocused();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    const isInside = await drawer.evaluate(
      (element) => document.activeElement === document.body || element.contains(document.activeElement),
    );
    expect(isInside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(toggle).toBeFocused();
});

test('what is sent in a second tab during an answer waits for it and is answered', async ({ page, context }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('live'));
  await chat.submit('慢慢说 [mock:tokens-300-30]');
  await expect(chat.log.getByTestId('answer-text').last()).not.toBeEmpty();
  const other = new ChatPage(await context.newPage());
  await other.open(page.url());
  await other.composer.fill('第二个标签页的问题');
  await other.composer.press('Enter');
  await expect(other.log.getByText('第二个标签页的问题')).toBeVisible({ timeout: 30_000 });
  await other.untilIdle();
  await expect(other.log.getByRole('alert')).toHaveCount(0);
  await expect(other.log.getByRole('article', { name: '问图' })).toHaveCount(2);
});

test('language and theme chosen in one tab reach the other, and each tab is named after its conversation', async ({
  page,
  context,
}) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await expect(page).toHaveTitle('问图 · 问问地图');
  await chat.ask('巴黎在哪？');
  await expect(page).toHaveTitle('巴黎在哪？ · 问图');
  const other = await context.newPage();
  await new ChatPage(other).open(urlOf('demo'));

  await chat.choose('Switch to English');
  await expect(other.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await expect(other).toHaveTitle('Wentu · Ask the map');
  await expect(page).toHaveTitle('巴黎在哪？ · Wentu');
  await new ChatPage(other, 'en').choose('Dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  const list = await new ChatPage(page, 'en').openList();
  await list.getByRole('button', { name: 'Actions for 巴黎在哪？' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await list.getByRole('textbox', { name: 'Title' }).fill('Paris');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Paris · Wentu');
  await page.reload();
  await expect(page).toHaveTitle('Paris · Wentu');
});
