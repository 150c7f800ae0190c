import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const NONE = { zh: '苏州有哪些药店', en: 'pharmacies in Suzhou' } as const;

for (const [name, size] of Object.entries(SIZES)) {
  for (const locale of ['zh', 'en'] as const) {
    test.describe(`${name}, ${locale}`, () => {
      test.use(visitor(locale, size));

      test('a search without a hit shows where it looked, with no marker, also after a reload', async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(NONE[locale]);
        for (const isAgain of [false, true]) {
          if (isAgain) await page.reload();
          // 15 km around Suzhou (31.3 N, 120.6 E).
          await expect.poll(async () => Number(await chat.map.getAttribute('data-zoom'))).toBeGreaterThanOrEqual(8);
          const [lat, lng] = await chat.centre();
          expect(Math.hypot(lat - 31.3, lng - 120.6)).toBeLessThan(0.15);
          await expect(chat.map.locator('button.wt-marker')).toHaveCount(0);
        }
      });
    });
  }
}
