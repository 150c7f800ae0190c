import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test('the drawer of conversations is modal: Tab stays in it, Escape closes it and gives the focus back', async ({
  page,
}) => {
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
