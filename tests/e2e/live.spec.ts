import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('live') });

test('with a key the page names the model and Qwen answers a weather question through the tool loop', async ({
  page,
}) => {
  const chat = new ChatPage(page);
  await chat.open();
  await expect(page.getByText('qwen-plus').first()).toBeVisible();
  await chat.ask('北京今天天气怎么样？');
  await expect(chat.card('天气')).toBeVisible();
  await expect(chat.marker(/北京/)).toBeVisible();
  await expect(chat.log.getByTestId('answer-text').last()).not.toBeEmpty();
});

test('a place search through the mock draws cards and markers that agree', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('museums near Tiananmen');
  // An English question on a Chinese page: its card is English, like its answer.
  const first = chat.card('Place search').getByRole('listitem').first();
  const ref = await first.getAttribute('data-ref');
  await expect(chat.map.locator(`[data-ref="${ref}"] [data-face="1"]`)).toBeVisible();
});
