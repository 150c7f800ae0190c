import { expect, type Locator, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const WORDS = {
  zh: {
    museums: '北京的博物馆有哪些',
    search: '地点搜索',
    latest: '回到最新',
    chips: '已选中',
  },
  en: {
    museums: 'museums in Beijing',
    search: 'Place search',
    latest: 'To the latest',
    chips: 'Selected',
  },
} as const;

type Box = { top: number; bottom: number; left: number; right: number };
const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return { top, bottom, left, right };
  });
const overlaps = (a: Box, b: Box) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

for (const locale of ['zh', 'en'] as const) {
  const words = WORDS[locale];
  const _language = locale === 'zh' ? 'zh-CN' : 'en-US';

  test.describe(`a phone, ${locale}`, () => {
    test.use(visitor(locale, SIZES.phone));

    test('the way to the latest lies on nothing that is read, at 390 and 320 px', async ({ page }) => {
      const chat = new ChatPage(page, locale);
      await chat.open();
      await chat.ask(words.museums);
      const sheet = page.locator('.sheet-handle');
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await chat.log.evaluate((log) => log.scrollTo({ top: 0 }));
        await chat.log.dispatchEvent('wheel', { deltaY: -100 });
        const latest = page.getByRole('button', { name: words.latest });
        await expect(latest).toBeVisible();
        const button = await boxOf(latest);
        expect(overlaps(button, await boxOf(chat.log)), `${width} px`).toBe(false);
        expect([button.right - button.left, button.bottom - button.top].every((side) => side >= 43.9)).toBe(true);
        for (const other of await page.locator('.composer :is(button, textarea):visible').all()) {
          if ((await other.getAttribute('aria-label')) === words.latest) continue;
          expect(overlaps(button, await boxOf(other)), (await other.getAttribute('aria-label')) ?? '').toBe(false);
        }
        const send = await boxOf(chat.send);
        expect(send.right).toBeLessThanOrEqual(width);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: words.latest }).press('Enter');
      await expect(page.getByRole('button', { name: words.latest })).toHaveCount(0);
      await expect(sheet).toBeVisible();
    });

    for (const snap of ['half', 'full'] as const) {
      test(`a row at the lower edge that is selected is not covered by its chip, sheet ${snap}`, async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.museums);
        if (snap === 'full') await page.locator('.sheet-handle').press('ArrowUp');
        await expect(page.locator('.chat-pane')).toHaveAttribute('data-snap', snap);
        const row = chat
          .card(words.search)
          .getByRole('listitem')
          .nth(snap === 'full' ? 2 : 0);
        await row.evaluate((element) => {
          const log = element.closest('[role="log"]');
          if (log) log.scrollTop += element.getBoundingClientRect().bottom - log.getBoundingClientRect().bottom;
        });
        await row.getByRole('button').first().click();
        const chips = page.getByRole('list', { name: words.chips });
        await expect(chips.getByRole('listitem')).toHaveCount(1);
        await expect
          .poll(async () => {
            const [inner, outer] = [await boxOf(row), await boxOf(chat.log)];
            return inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5;
          })
          .toBe(true);
        expect(overlaps(await boxOf(chips), await boxOf(row))).toBe(false);
      });
    }

    test('however many are selected, their chips take one line', async ({ page }) => {
      const chat = new ChatPage(page, locale);
      await chat.open();
      await chat.ask(words.museums);
      await page.locator('.sheet-handle').press('ArrowUp');
      const rows = chat.card(words.search).getByRole('listitem');
      const chips = page.getByRole('list', { name: words.chips });
      await rows.nth(2).getByRole('button').first().click();
      await expect(chips.getByRole('listitem')).toHaveCount(1);
      const height = (await boxOf(chips)).bottom - (await boxOf(chips)).top;
      for (const at of [0, 1, 3]) await rows.nth(at).getByRole('button').first().click();
      await expect(chips.getByRole('listitem')).toHaveCount(4);
      expect((await boxOf(chips)).bottom - (await boxOf(chips)).top).toBeLessThanOrEqual(height + 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });

    for (const [zone, lat, lng] of [
      ['Asia/Shanghai', 31.2, 121.5],
      ['Europe/Istanbul', 41, 28.9],
      ['Africa/Johannesburg', -26.2, 28],
    ] as const) {
      test.describe(zone, () => {
        test.use({ timezoneId: zone });
        test('the first map has the suggested city beside buttons and sheet', async ({ page }) => {
          const chat = new ChatPage(page, locale);
          await chat.open();
          await expect(page.locator('.wt-controls')).toBeVisible();
          // The sheet is measured once it has come to rest, and the menu is at the middle of what is free.
          await expect
            .poll(async () => {
              const [y, x] = await chat.centre();
              const world = 256 * 2 ** Number(await chat.map.getAttribute('data-zoom'));
              const mercator = (at: number) => Math.log(Math.tan(Math.PI / 4 + (at * Math.PI) / 360));
              const [right, down] = [
                ((lng - x) * world) / 360,
                ((mercator(y) - mercator(lat)) * world) / (2 * Math.PI),
              ];
              const [bar, pane, controls] = [
                await boxOf(page.locator('.top-bar')),
                await boxOf(page.locator('.chat-pane')),
                await boxOf(page.locator('.wt-controls')),
              ];
              const [halfWidth, halfHeight] = [390 / 2, (pane.top - bar.bottom) / 2];
              return (
                right > -halfWidth + 8 &&
                right < halfWidth - (390 - controls.left) - 8 &&
                Math.abs(down) < halfHeight - 8
              );
            })
            .toBe(true);
        });
      });
    }
  });

  test.describe(`a lying phone, ${locale}`, () => {
    test.use(visitor(locale, { ...SIZES.phone, viewport: { width: 844, height: 390 } }));

    for (const [width, height, least] of [
      [844, 390, 240],
      [667, 375, 225],
    ] as const) {
      test(`the conversation has a share that can be read, at ${width} × ${height}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.museums);
        const [log, bar, send] = [await boxOf(chat.log), await boxOf(page.locator('.top-bar')), await boxOf(chat.send)];
        expect(log.bottom - log.top).toBeGreaterThanOrEqual(least);
        expect(bar.bottom).toBeLessThanOrEqual(44.5);
        expect(send.bottom).toBeLessThanOrEqual(height);
        expect(send.right).toBeLessThanOrEqual(log.right);
        // One line to write in, beside its buttons and wide enough for a few words.
        const box = await boxOf(chat.composer);
        expect(box.right - box.left).toBeGreaterThan(60);
        expect(overlaps(box, send)).toBe(false);
        expect(send.bottom - box.bottom).toBeLessThan(16);
        expect(log.right).toBeLessThanOrEqual(width * 0.54);

        const handle = page.locator('.sheet-handle');
        await handle.press('Enter');
        await expect(page.locator('.chat-pane')).toHaveAttribute('data-snap', 'peek');
        await handle.press('Enter');
        await expect
          .poll(async () => (await boxOf(chat.log)).bottom - (await boxOf(chat.log)).top)
          .toBeGreaterThanOrEqual(least);
      });
    }
  });
}
