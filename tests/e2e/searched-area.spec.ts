import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES } from './sizes.ts';

const WORDS = {
  zh: { none: '苏州有哪些药店', at: '在地图中心打开菜单' },
  en: { none: 'pharmacies in Suzhou', at: 'Open the menu at the map centre' },
} as const;

for (const [name, size] of Object.entries(SIZES)) {
  for (const locale of ['zh', 'en'] as const) {
    test.describe(`${name}, ${locale}`, () => {
      test.use({
        baseURL: urlOf('demo'),
        locale: locale === 'zh' ? 'zh-CN' : 'en-US',
        reducedMotion: 'reduce',
        ...size,
      });

      test('a search without a hit shows where it looked, with no marker, also after a reload', async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(WORDS[locale].none);
        for (const isAgain of [false, true]) {
          if (isAgain) await page.reload();
          // 15 km around Suzhou (31.3 N, 120.6 E).
          await expect.poll(async () => Number(await chat.map.getAttribute('data-zoom'))).toBeGreaterThanOrEqual(8);
          await page.getByRole('button', { name: WORDS[locale].at }).click();
          const [lat = 0, lng = 0] = ((await page.locator('.wt-menu__here').textContent()) ?? '')
            .split(',')
            .map(Number);
          await page.keyboard.press('Escape');
          expect(Math.hypot(lat - 31.3, lng - 120.6)).toBeLessThan(0.15);
          await expect(chat.map.locator('button.wt-marker')).toHaveCount(0);
        }
      });
    });
  }
}
