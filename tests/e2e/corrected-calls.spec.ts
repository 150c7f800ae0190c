import { expect, test } from '@playwright/test';
import { WHOLE } from '../mock-dashscope/scenarios.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const LANGUAGES = {
  zh: { locale: 'zh-CN', question: '北京今天怎么样', card: '天气', city: /北京/ },
  en: { locale: 'en-US', question: 'how is Beijing today', card: 'Weather', city: /Beijing/ },
} as const;

for (const language of ['zh', 'en'] as const) {
  const { locale, question, card, city } = LANGUAGES[language];

  test.describe(language, () => {
    test.use({ baseURL: urlOf('live'), locale });

    test('a call that the model wrote wrongly and then rightly leaves one card and no red line', async ({ page }) => {
      const chat = new ChatPage(page, language);
      await chat.open();
      await chat.ask(`${question} [mock:tool-corrected]`);
      for (const when of ['as it was answered', 'after a reload']) {
        await expect(chat.log.getByTestId('answer-text'), when).toHaveText(WHOLE);
        await expect(chat.card(card), when).toHaveCount(1);
        await expect(chat.log.locator('[data-call]'), when).toHaveCount(1);
        await expect(chat.log.locator('.text-danger, [role="alert"]'), when).toHaveCount(0);
        await expect(chat.marker(city), when).toHaveCount(1);
        await page.reload();
      }
    });

    for (const scenario of ['tool-keen', 'tool-keen-new']) {
      test(`${scenario}: a model that never stops asking for tools still says something at the end`, async ({
        page,
      }) => {
        const chat = new ChatPage(page, language);
        await chat.open();
        await chat.ask(`${question} [mock:${scenario}]`);
        await expect(chat.log.getByTestId('answer-text').last()).toHaveText(WHOLE);
        await expect(chat.log.locator('[role="alert"]')).toHaveCount(0);
        await expect(chat.card(card).first()).toBeVisible();
        // Asking the same question again adds no second card.
        if (scenario === 'tool-keen') await expect(chat.card(card)).toHaveCount(1);
        await page.reload();
        await expect(chat.log.getByTestId('answer-text').last()).toHaveText(WHOLE);
        await expect(chat.log.locator('[role="alert"]')).toHaveCount(0);
      });
    }
  });
}
