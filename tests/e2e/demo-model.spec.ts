import { expect, test } from '@playwright/test';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';

test.use({ reducedMotion: 'reduce' });

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp('badKey', { DASHSCOPE_API_KEY: 'sk-mock-revoked-0000000000' });
});
test.afterAll(() => app.stop());

test('where the key is refused the demo model can answer instead, and the answer says so', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit('北京今天天气怎么样？');
  await expect(chat.log.getByRole('alert')).toContainText('回答服务现在用不了。');
  await chat.log.getByTestId('notice').getByRole('button', { name: '使用演示模型' }).click();
  await expect(chat.card('天气')).toBeVisible();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text').last()).not.toBeEmpty();
  await expect(chat.log.getByText('回答者：演示模型（代替 qwen-plus）')).toBeVisible();
  await expect(chat.log.getByRole('alert')).toHaveCount(0);
  await expect(chat.marker(/北京/)).toBeVisible();
  await page.reload();
  await expect(chat.log.getByText('回答者：演示模型（代替 qwen-plus）')).toBeVisible();
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('the demo model answers and says whom it stands in for', async ({ page }) => {
    const chat = new ChatPage(page, 'en');
    await chat.open(app.url);
    await chat.submit('weather in Paris today');
    await chat.log.getByTestId('notice').getByRole('button', { name: 'Use the demo model' }).click();
    await expect(chat.card('Weather')).toBeVisible();
    await chat.untilIdle();
    await expect(chat.log.getByText('Answered by the demo model instead of qwen-plus.')).toBeVisible();
  });
});
