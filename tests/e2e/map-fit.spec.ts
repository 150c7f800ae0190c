import { expect, test } from '@playwright/test';
import { coveredMarkers } from './covered.ts';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

for (const [name, size] of Object.entries(SIZES)) {
  for (const locale of ['zh', 'en'] as const) {
    test.describe(`${name}, ${locale}`, () => {
      test.use(visitor(locale, size));

      test('no marker lies under controls, bars or sheet, and the credits are one line within the screen', async ({
        page,
      }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        const credits = page.locator('.wt-attribution');
        await expect(credits).toContainText('GeoNames');
        const box = await credits.boundingBox();
        expect(box?.height).toBeLessThan(24);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.viewport.width);

        await chat.ask(locale === 'zh' ? '北京的博物馆有哪些' : 'museums in Beijing');
        const markers = chat.map.locator('button.wt-marker');
        await expect(markers.nth(2)).toBeVisible();
        await expect.poll(() => coveredMarkers(page)).toEqual([]);
      });
    });
  }
}
