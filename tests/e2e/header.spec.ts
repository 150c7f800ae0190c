import { type Browser, expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo') });

/** Each is a screen with what its header has besides the title, from left to right. */
const SCREENS = [
  { width: 1440, buttons: ['分享', '菜单'] },
  { width: 1000, buttons: ['对话列表', '新建对话', '菜单'] },
  { width: 390, buttons: ['对话列表', '新建对话', '菜单'] },
];

async function at(browser: Browser, width: number) {
  const isPhone = width < 768;
  const context = await browser.newContext({
    baseURL: urlOf('demo'),
    locale: 'zh-CN',
    viewport: { width, height: 844 },
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  return new ChatPage(await context.newPage());
}

for (const { width, buttons } of SCREENS) {
  test(`at ${width} px the header is a title that can be read, and at most three icons`, async ({ browser }) => {
    const chat = await at(browser, width);
    await chat.open();
    await chat.ask('上海的公园有哪些');
    const header = chat.page.getByRole('banner');
    const title = header.getByRole('button', { name: '上海的公园有哪些' });
    await expect(title).toBeVisible();
    const shown = await header
      .getByRole('button')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().width > 0)
          .flatMap((one) => one.getAttribute('aria-label') ?? []),
      );
    expect(shown).toEqual(buttons);
    // Nothing of it is cut.
    expect(await title.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await chat.page.context().close();
  });
}

test('the menu has the rest: share, phone, find, language, theme, shortcuts and settings', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.menu.click();
  const entries = page.getByRole('menuitem');
  await expect(entries).toHaveText(['收藏的地点', 'Switch to English', '切换为深色', '键盘快捷键', '设置']);
  await page.keyboard.press('Escape');
  await expect(chat.menu).toBeFocused();
  await chat.ask('你好');
  await chat.menu.click();
  await expect(entries).toHaveText([
    '分享',
    '在手机上打开',
    '在对话中查找',
    '收藏的地点',
    'Switch to English',
    '切换为深色',
    '键盘快捷键',
    '设置',
  ]);
  await entries.filter({ hasText: '切换为深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await chat.choose('在对话中查找');
  await expect(
    page
      .getByRole('search')
      .getByRole('textbox')
      .or(page.getByRole('searchbox', { name: '在对话中查找' })),
  ).toBeFocused();
  await chat.choose('Switch to English');
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeVisible();
});

test('from 1280 px the list of conversations stands beside them, and is as it was left', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const chat = new ChatPage(page);
  await chat.open();
  const list = page.getByRole('navigation', { name: '对话列表' });
  await expect(list.getByRole('searchbox')).toBeVisible();
  // It is there, not in the way: the composer has the focus, and nothing lies above anything.
  await expect(chat.composer).toBeFocused();
  const [column, pane, map] = await Promise.all(
    [list, page.locator('#chat-pane'), chat.map].map((one) => one.boundingBox()),
  );
  expect(column).toMatchObject({ x: 0, y: 0, width: 264, height: 800 });
  expect(pane?.x).toBe(264);
  expect(map?.x).toBe(264 + (pane?.width ?? 0));
  await chat.ask('上海的公园有哪些');
  await expect(list.getByRole('listitem')).toHaveCount(1);

  await list.getByRole('button', { name: '收起列表' }).click();
  await expect(list).toHaveCount(0);
  const toggle = page.getByRole('button', { name: '对话列表', exact: true });
  await expect(toggle).toBeFocused();
  // The place of the column is not kept for a moment either.
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('#chat-pane')).toHaveCSS('grid-area', 'chat');
  expect((await page.locator('#chat-pane').boundingBox())?.x).toBe(0);
  await expect(list).toHaveCount(0);

  await toggle.click();
  await expect(list.getByRole('searchbox')).toBeFocused();
  await page.reload();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.setViewportSize({ width: 1279, height: 800 });
  await expect(list).toHaveCount(0);
});
