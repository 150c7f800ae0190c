import { expect, type Locator, type Page, test } from '@playwright/test';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';

/** More presses than the page has tab stops. */
const MOST_PRESSES = 90;

// The list of conversations is a drawer.
test.use({ viewport: { width: 1200, height: 900 } });

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp('keyboard', {});
});
test.afterAll(() => app.stop());

test('without a pointer: ask, open a marker, stop, answer again, sessions and settings, always with a focus ring', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const chat = new ChatPage(page);
  await chat.open(app.url);
  const { keyboard } = page;

  await expect(chat.composer).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: '跳到输入框' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(chat.composer).toBeFocused();
  await expectRing(page);
  await keyboard.insertText('北京附近的博物馆');
  await keyboard.press('Enter');
  await chat.untilIdle();
  await expect(chat.composer).toBeFocused();

  const place = chat.card('地点搜索').getByRole('listitem').first();
  const ref = await place.getAttribute('data-ref');
  const marker = chat.map.locator(`[data-ref="${ref}"]`);
  await tabTo(page, place.getByRole('button').first(), 'Shift+Tab');
  await expect(marker).toHaveClass(/is-lifted/);
  await keyboard.press('Enter');
  await expect(marker).toHaveAttribute('aria-pressed', 'true');

  await tabTo(page, marker, 'Tab');
  await keyboard.press('Enter');
  const popup = page.getByRole('dialog', { name: (await place.getAttribute('data-name')) ?? '-' });
  await expect(popup).toBeVisible();
  await expect(popup.getByRole('button', { name: '关闭' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await expect(marker).toBeFocused();

  await keyboard.press('/');
  await expect(chat.composer).toBeFocused();
  const texts = chat.log.getByTestId('answer-text');
  const before = await texts.count();
  await keyboard.insertText('慢慢说 [mock:drip]');
  await keyboard.press('Enter');
  await expect(texts.nth(before)).not.toBeEmpty();
  await tabTo(page, chat.stop, 'Tab');
  await keyboard.press('Enter');
  await chat.untilIdle();
  await expect(chat.log.getByText('已停止，已有的文字已保留。')).toBeVisible();

  await tabTo(page, chat.log.getByRole('button', { name: '重新回答' }).last(), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(chat.stop).toBeVisible();
  await keyboard.press('Escape');
  await chat.untilIdle();
  await expect(chat.log.getByText('2/2')).toBeVisible();

  const sessions = page.getByRole('button', { name: '对话列表', exact: true });
  await tabTo(page, sessions, 'Shift+Tab');
  await keyboard.press('Enter');
  const list = page.getByRole('navigation', { name: '对话列表' });
  await expect(list.getByRole('searchbox')).toBeFocused();
  await expectRing(page);
  await tabTo(page, list.getByRole('listitem').first().getByRole('button').first(), 'Tab');
  await keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(chat.composer).toBeFocused();

  await tabTo(page, chat.menu, 'Shift+Tab');
  await keyboard.press('Enter');
  const entry = page.getByRole('menuitem', { name: '设置', exact: true });
  await arrowTo(page, entry);
  await keyboard.press('Enter');
  const settings = page.getByRole('dialog', { name: '设置' });
  await expect(settings).toBeVisible();
  await keyboard.press('Tab');
  await expect.poll(() => settings.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await expectRing(page);
  await keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await expect(chat.menu).toBeFocused();
});

/** Presses the key until the target has focus; every stop on the way shows where it is. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press(key);
    const isBody = await page.evaluate(() => document.activeElement === document.body);
    if (!isBody) await expectRing(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached with ${MOST_PRESSES} × ${key}`);
}

/** Presses the arrow down until the entry of the menu has focus. */
async function arrowTo(page: Page, entry: Locator): Promise<void> {
  for (let press = 0; press < 12; press += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(entry).toBeFocused();
}

/** The focused element, or its frame, has an outline or ring wide enough to be seen. */
async function expectRing(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    const isRinged = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const hasOutline =
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
      // A ring is a shadow without offset and blur.
      return hasOutline || /0px 0px 0px [1-9]/.test(boxShadow);
    };
    return {
      name: focused?.getAttribute('aria-label') ?? focused?.textContent?.slice(0, 40) ?? '',
      isRinged: [
        focused,
        focused?.closest('form') ?? null,
        focused?.nextElementSibling ?? null,
        focused?.closest('label') ?? null,
      ].some(isRinged),
    };
  });
  expect(seen, `focus on “${seen.name}” can be seen`).toMatchObject({ isRinged: true });
}
