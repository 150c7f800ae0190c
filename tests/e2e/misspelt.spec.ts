import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const ASKED = {
  zh: { weather: '天气', of: (city: string) => `${city}今天天气怎么样`, guess: /没有找到“.+”。你是不是要找/ },
  en: {
    weather: 'Weather',
    of: (city: string) => `what is the weather in ${city}?`,
    guess: /Not found: “.+”\. Did you/,
  },
} as const;

/** Misspelling → the city that is meant, by its name on the button. */
const CITIES = {
  desktop: { zh: { 马德理: '马德里' }, en: { Amsterdm: 'Amsterdam' } },
  phone: { zh: { 广洲: '广州' }, en: { Barcelna: 'Barcelona' } },
} as const;

for (const [name, size] of Object.entries(SIZES)) {
  for (const language of ['zh', 'en'] as const) {
    const words = ASKED[language];
    for (const [written, meant] of Object.entries(CITIES[name as keyof typeof SIZES][language])) {
      test.describe(`${name}, ${language}`, () => {
        test.use(visitor(language, size));

        test(`${written} is asked about, not forecast, until a button says ${meant}`, async ({ page }) => {
          const chat = new ChatPage(page, language);
          await chat.open();
          await chat.ask(words.of(written));
          const card = chat.card(words.weather);
          await expect(card).toContainText(words.guess);
          await expect(card).not.toContainText('°');
          // What it may be is on the map, and no weather.
          await expect(chat.map.locator('.wt-marker--pin[data-ref]').first()).toBeVisible();
          await expect(chat.map.locator('.wt-marker--weather')).toHaveCount(0);
          const button = card.getByRole('button', { name: new RegExp(meant) }).first();
          await expect(button).toBeInViewport();

          await button.click();
          await expect(card).toHaveCount(2);
          await chat.untilIdle();
          await expect(card.last()).toContainText(meant);
          await expect(card.last()).not.toContainText(written);
          await expect(chat.marker(new RegExp(meant))).toBeVisible();
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        });
      });
    }
  }
}
