import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const WORDS = {
  zh: { ask: '你好', again: '重新回答', previous: '上一个版本' },
  en: { ask: 'hello', again: 'Answer again', previous: 'Previous version' },
} as const;

for (const [language, reducedMotion] of [
  ['zh', 'no-preference'],
  ['en', 'reduce'],
] as const) {
  test(`another version of an answer ${reducedMotion === 'reduce' ? 'is there at once where motion is not wanted' : 'fades in'}`, async ({
    browser,
  }) => {
    const words = WORDS[language];
    const context = await browser.newContext({ ...visitor(language, SIZES.desktop), reducedMotion });
    const page = await context.newPage();
    const chat = new ChatPage(page, language);
    await chat.open();
    await chat.ask(words.ask);
    await chat.log.getByRole('button', { name: words.again }).click();
    await expect(chat.log.getByText('2/2', { exact: true })).toBeVisible();
    await chat.untilIdle();
    // Marks what begins to move because of the press.
    await page.evaluate(() => {
      document.addEventListener('animationstart', ({ animationName, target }) => {
        const { dataset } = target as HTMLElement;
        dataset.moved = `${animationName} ${(target as HTMLElement).getAnimations()[0]?.effect?.getTiming().duration}`;
      });
    });
    await chat.log.getByRole('button', { name: words.previous }).click();
    await expect(chat.log.getByText('1/2', { exact: true })).toBeVisible();
    const answer = chat.log.locator('article.answer').last();
    if (reducedMotion === 'reduce') {
      expect(await answer.evaluate((one) => getComputedStyle(one).animationName)).toBe('none');
      expect(await page.locator('[data-moved]').count()).toBe(0);
    } else {
      await expect(answer).toHaveAttribute('data-moved', 'appear 160');
    }
    await expect(answer).toHaveCSS('opacity', '1');
    await context.close();
  });
}
