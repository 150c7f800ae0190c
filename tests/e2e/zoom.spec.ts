import { expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

/** A window of 1280 × 1024, as large as the page is then for the reader. */
const ZOOMS = [
  { percent: 200, width: 640, height: 512 },
  { percent: 400, width: 320, height: 256 },
] as const;

/** What has the focus, and whether all that can be seen of it is covered by something else. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect();
    const points = [0.2, 0.5, 0.8].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    );
    const isSeen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (one.contains(hit) || hit.contains(one) || Boolean(hit.closest('label')?.contains(one)));
    });
    return { name: one.getAttribute('aria-label') ?? one.textContent?.slice(0, 30) ?? '', isSeen };
  });

for (const { percent, width, height } of ZOOMS) {
  test(`at ${percent} %, with keys alone: ask, read, choose a place, show it on the map, open the menu`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height });
    const chat = new ChatPage(page);
    await chat.open(urlOf('demo'));
    await expect(chat.composer).toBeFocused();
    await page.keyboard.insertText('北京的博物馆有哪些');
    await page.keyboard.press('Enter');
    await chat.untilIdle();
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);

    // Up through the page, nothing that gets the focus is hidden by something else.
    const hidden: string[] = [];
    const place = chat.card('地点搜索').getByRole('listitem').first().getByRole('button').first();
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Shift+Tab');
      const now = await focused(page);
      // What it scrolls to comes within a frame or two.
      const isShown = async () => (await focused(page))?.isSeen !== false;
      const isSeen =
        !now ||
        now.isSeen ||
        (await expect
          .poll(isShown, { timeout: 1_000 })
          .toBe(true)
          .then(
            () => true,
            () => false,
          ));
      if (!isSeen) hidden.push(now?.name ?? '');
      if (await place.evaluate((one) => one === document.activeElement)) break;
    }
    expect(hidden).toEqual([]);
    await expect(place).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chat.map.locator('.wt-marker[aria-pressed="true"]')).toHaveCount(1);

    await page.locator('.sheet-handle').press('ArrowUp');
    await expect
      .poll(async () => (await chat.log.boundingBox())?.height ?? 0)
      .toBeGreaterThan(percent === 400 ? 60 : 100);
    for (let press = 0; press < 80; press++) {
      if (await chat.menu.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    const last = page.getByRole('menuitem').last();
    await expect(last).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '设置' });
    await expect(dialog).toBeVisible();
    const box = await dialog.boundingBox();
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 999) <= width, (box?.height ?? 999) <= height]).toEqual(
      [true, true, true],
    );
    expect(await sideways()).toBeLessThanOrEqual(0);
  });
}
